using Amazon;
using Amazon.Runtime;
using Amazon.Runtime.Credentials;
using Amazon.S3;

namespace Hormesis.Remote.S3;

/// <summary>Clients of S3 that leave repetition, time and trust to this program.</summary>
internal static class S3Clients
{
    private const string DefaultRegion = "us-east-1";

    /// <param name="environment">Value of a variable: AWS_ENDPOINT_URL_S3 or AWS_ENDPOINT_URL names a server other than Amazon's.</param>
    public static AmazonS3Client Open(Func<string, string?> environment)
    {
        var config = new AmazonS3Config
        {
            MaxErrorRetry = 0,
            Timeout = Timeout.InfiniteTimeSpan,
            // Contents are checked by their names; other servers know no such trailers.
            RequestChecksumCalculation = RequestChecksumCalculation.WHEN_REQUIRED,
            ResponseChecksumValidation = ResponseChecksumValidation.WHEN_REQUIRED,
        };
        var region = environment("AWS_REGION") ?? environment("AWS_DEFAULT_REGION") ?? DefaultRegion;
        if ((environment("AWS_ENDPOINT_URL_S3") ?? environment("AWS_ENDPOINT_URL")) is { Length: > 0 } endpoint)
        {
            config.ServiceURL = endpoint;
            config.AuthenticationRegion = region;
            config.ForcePathStyle = true;
        }
        else
        {
            config.RegionEndpoint = RegionEndpoint.GetBySystemName(region);
        }

        return new(Credentials(), config);
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
