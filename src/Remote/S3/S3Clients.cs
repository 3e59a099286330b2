using System.Net;
using Amazon;
using Amazon.Runtime;
using Amazon.Runtime.Credentials;
using Amazon.S3;
using Hormesis.Remote.Protocols;
using Hormesis.Store.Sharing;

namespace Hormesis.Remote.S3;

/// <summary>Clients of S3 that leave repetition, time and trust to this program.</summary>
internal static class S3Clients
{
    private const string DefaultRegion = "us-east-1";

    /// <param name="address">Of the bucket.</param>
    /// <param name="environment">Value of a variable: AWS_ENDPOINT_URL_S3 or AWS_ENDPOINT_URL names a server other than
    /// Amazon's.</param>
    /// <exception cref="HormesisException">There are credentials, and no safe way for what is signed with
    /// them.</exception>
    public static AmazonS3Client Open(RemoteAddress address, Func<string, string?> environment)
    {
        var config = new AmazonS3Config
        {
            MaxErrorRetry = 0,
            Timeout = Timeout.InfiniteTimeSpan,
            AllowAutoRedirect = false,
            // Contents are checked by their names; other servers know no such trailers.
            RequestChecksumCalculation = RequestChecksumCalculation.WHEN_REQUIRED,
            ResponseChecksumValidation = ResponseChecksumValidation.WHEN_REQUIRED,
        };
        var credentials = Credentials();
        var endpoint = environment("AWS_ENDPOINT_URL_S3") ?? environment("AWS_ENDPOINT_URL") ?? "";
        if (address.IsOfFile && endpoint.Length == 0 && credentials is not AnonymousAWSCredentials)
            throw new HormesisException(
                $"""
                {address.Text}: a file of studies names this bucket, and nobody said that your AWS keys are meant for it. Nothing was sent.
                Name it yourself, --store-remote={address.Text}, or its server, AWS_ENDPOINT_URL=https://HOST; or go without it, --store-remote=none.
                """);
        var region = environment("AWS_REGION") ?? environment("AWS_DEFAULT_REGION") ?? DefaultRegion;
        if (endpoint.Length > 0)
        {
            if (!Uri.TryCreate(endpoint, UriKind.Absolute, out var server))
                throw new HormesisException(
                    $"AWS_ENDPOINT_URL: `{endpoint}` is no URL. Allowed: https://HOST:PORT, or http://localhost:PORT.");
            if (credentials is not AnonymousAWSCredentials && !SafeWay.LeadsTo(server))
                throw SafeWay.Refusal(server, "and repeat what is signed with your AWS keys", "unset the keys");
            if (SafeWay.IsThisMachine(server))
                config.SetWebProxy(new WebProxy());
            config.ServiceURL = endpoint;
            config.AuthenticationRegion = region;
            config.ForcePathStyle = true;
        }
        else
        {
            config.RegionEndpoint = RegionEndpoint.GetBySystemName(region);
        }

        return new(credentials, config);
    }

    /// <summary>Of AWS's own places, in AWS's own order; a public bucket needs none.</summary>
    private static AWSCredentials Credentials()
    {
        try
        {
            return DefaultAWSCredentialsIdentityResolver.GetCredentials();
        }
        catch (AmazonClientException)
        {
            return new AnonymousAWSCredentials();
        }
    }
}
