using System.Net;
using Amazon;
using Amazon.Runtime;
using Amazon.Runtime.Credentials;
using Amazon.S3;
using Hormesis.Remote.Protocols;
using Hormesis.Store.Sharing;

namespace Hormesis.Remote.S3;

/// <summary>Creates S3 clients whose retries, time limits and trust are controlled by this program.</summary>
internal static class S3Clients
{
    private const string DefaultRegion = "us-east-1";

    /// <param name="address">Address of the bucket.</param>
    /// <param name="environment">Returns the value of a variable: AWS_ENDPOINT_URL_S3 or AWS_ENDPOINT_URL names a
    /// server other than Amazon's.</param>
    /// <exception cref="HormesisException">There are credentials, and signed requests would go over an unsafe
    /// connection.</exception>
    public static AmazonS3Client Open(RemoteAddress address, Func<string, string?> environment)
    {
        var config = new AmazonS3Config
        {
            MaxErrorRetry = 0,
            Timeout = Timeout.InfiniteTimeSpan,
            AllowAutoRedirect = false,
            // The name of a content is its checksum, and other servers do not support S3's own checksums.
            RequestChecksumCalculation = RequestChecksumCalculation.WHEN_REQUIRED,
            ResponseChecksumValidation = ResponseChecksumValidation.WHEN_REQUIRED,
        };
        var credentials = Credentials();
        var endpoint = environment("AWS_ENDPOINT_URL_S3") ?? environment("AWS_ENDPOINT_URL") ?? "";
        if (address.IsOfFile && endpoint.Length == 0 && credentials is not AnonymousAWSCredentials)
            throw new HormesisException(
                $"""
                {address.Text}: a file of studies names this bucket, and you have not allowed your AWS keys for it. Nothing was sent.
                Allow it with --store-remote={address.Text}, or name its server with AWS_ENDPOINT_URL=https://HOST; or use no shared store: --store-remote=none.
                """);
        var region = environment("AWS_REGION") ?? environment("AWS_DEFAULT_REGION") ?? DefaultRegion;
        if (endpoint.Length > 0)
        {
            if (!Uri.TryCreate(endpoint, UriKind.Absolute, out var server))
                throw new HormesisException(
                    $"AWS_ENDPOINT_URL: `{endpoint}` is not a URL. Allowed: https://HOST:PORT, or " +
                        "http://localhost:PORT.");
            if (credentials is not AnonymousAWSCredentials && !SafeWay.LeadsTo(server))
                throw SafeWay.Refusal(server, "requests signed with your AWS keys, and repeat them", "unset the keys");
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

    /// <summary>Finds credentials in AWS's usual places and order; a public bucket needs none.</summary>
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
