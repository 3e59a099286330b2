using System.Net;
using Amazon.Runtime;
using Amazon.S3;
using Amazon.S3.Model;
using Hormesis.Engine.Sharing;
using Hormesis.Remote.Http;
using Hormesis.Remote.Protocols;
using Hormesis.Store.Sharing;

namespace Hormesis.Remote.S3;

/// <summary>A bucket of Amazon's S3 or a compatible service: keys are <c>PREFIX/ac/KEY</c> and
/// <c>PREFIX/cas/SHA256</c>.</summary>
internal sealed class S3Protocol : IRemoteProtocol
{
    private readonly AmazonS3Client client;
    private readonly string bucket;
    private readonly string prefix;
    private readonly PartedUploads uploads;

    /// <param name="address"><c>s3://BUCKET/PREFIX</c>.</param>
    /// <param name="part">Number of bytes that are sent in one request.</param>
    public S3Protocol(RemoteAddress address, int part, Func<string, string?> environment)
    {
        var parts = address.Text["s3://".Length..].Split('/', 2);
        (bucket, prefix) = (parts[0], parts.Length > 1 ? $"{parts[1]}/" : "");
        client = S3Clients.Open(address, environment);
        uploads = new(client, bucket, part);
    }

    public Task<long?> SizeOf(string name, CancellationToken cancellation) => Explained<long?>("HEAD", async () =>
    {
        var found = await client.GetObjectMetadataAsync(bucket, prefix + name, cancellation);
        return found.ContentLength;
    });

    public Task<RemoteBody?> Open(string name, long offset, CancellationToken cancellation) =>
        Explained<RemoteBody?>("GET", async () =>
    {
        var request = new GetObjectRequest { BucketName = bucket, Key = prefix + name };
        if (offset > 0)
            request.ByteRange = new ByteRange($"bytes={offset}-");
        var answer = await client.GetObjectAsync(request, cancellation);
        var from = answer.HttpStatusCode == HttpStatusCode.PartialContent ? offset : 0;
        return new(answer.ResponseStream, from, answer);
    });

    public Task Put(string name, RemoteContent content, Action progressed, CancellationToken cancellation) =>
        Explained("PUT", async () =>
    {
        if (uploads.Takes(content))
            await uploads.Put(prefix + name, content, progressed, cancellation);
        else
            await PutWhole(name, content, progressed, cancellation);
        return true;
    });

    public void Dispose()
    {
        uploads.Dispose();
        client.Dispose();
    }

    private async Task PutWhole(string name, RemoteContent content, Action progressed, CancellationToken cancellation)
    {
        await using var stream = content.Open();
        var request = new PutObjectRequest
        {
            BucketName = bucket,
            Key = prefix + name,
            InputStream = stream,
            AutoCloseStream = false,
            // Sends one signed body, because not every server supports Amazon's chunk encoding.
            UseChunkEncoding = false,
        };
        request.StreamTransferProgress += (_, _) => progressed();
        await client.PutObjectAsync(request, cancellation);
    }

    private static async Task<T?> Explained<T>(string method, Func<Task<T>> request)
    {
        try
        {
            return await request();
        }
        catch (AmazonS3Exception error)
            when (error.StatusCode == HttpStatusCode.NotFound && method != "PUT" && error.ErrorCode != "NoSuchBucket")
        {
            return default;
        }
        catch (AmazonS3Exception error) when (error.ErrorCode is "EntityTooLarge")
        {
            throw new RemoteException(RemoteFault.TooLarge,
                "answers EntityTooLarge: it accepts only smaller files", error);
        }
        catch (AmazonS3Exception error) when (error.ErrorCode is "NoSuchUpload")
        {
            throw new RemoteException(RemoteFault.Unavailable, "lost the parts of an upload", error);
        }
        catch (AmazonServiceException error) when (error.StatusCode != 0)
        {
            throw HttpAnswer.Failure(error.StatusCode, method, error.ErrorCode, retryAfter: null);
        }
        catch (Exception error)
            when (error is AmazonClientException or AmazonServiceException or HttpRequestException or IOException)
        {
            throw new RemoteException(RemoteFault.Unavailable, $"does not answer: {error.Message.TrimEnd('.')}", error);
        }
    }
}
