using System.Collections.Concurrent;
using Amazon.Runtime;
using Amazon.S3;
using Hormesis.Engine.Sharing;

namespace Hormesis.Remote.S3;

/// <summary>Uploads of contents that are too large for one request. The next try continues a failed upload; unfinished
/// ones are aborted at the end.</summary>
/// <param name="part">Size of a part in bytes.</param>
internal sealed class PartedUploads(AmazonS3Client client, string bucket, int part) : IDisposable
{
    /// <summary>Time limit for aborting; no result depends on it.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private readonly ConcurrentDictionary<string, PartedUpload> begun = new(StringComparer.Ordinal);

    public bool Takes(RemoteContent content) => content.Size > part;

    public async Task Put(string key, RemoteContent content, Action progressed, CancellationToken cancellation)
    {
        if (!begun.TryGetValue(key, out var upload))
        {
            var answer = await client.InitiateMultipartUploadAsync(bucket, key, cancellation);
            upload = begun[key] = new(client, bucket, key, answer.UploadId);
        }

        try
        {
            await upload.Complete(content, part, progressed, cancellation);
            begun.TryRemove(key, out _);
        }
        catch (AmazonS3Exception error) when (error.ErrorCode is "NoSuchUpload")
        {
            begun.TryRemove(key, out _);
            throw;
        }
    }

    /// <summary>Aborts unfinished uploads. If this fails, the bucket's own rule removes them
    /// (AbortIncompleteMultipartUpload).</summary>
    public void Dispose()
    {
        using var patience = new CancellationTokenSource(Patience);
        Task.WhenAll(begun.Values.Select(upload => GiveUp(upload, patience.Token))).GetAwaiter().GetResult();
    }

    private static async Task GiveUp(PartedUpload upload, CancellationToken cancellation)
    {
        try
        {
            await upload.Abort(cancellation);
        }
        catch (Exception error)
            when (error is AmazonClientException or AmazonServiceException or HttpRequestException or IOException
            or OperationCanceledException)
        {
            // The server does not answer, or does not know the upload.
        }
    }
}
