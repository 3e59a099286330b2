using Amazon.S3;
using Amazon.S3.Model;
using Hormesis.Engine.Sharing;

namespace Hormesis.Remote.S3;

/// <summary>Upload of one content in parts, across all tries; finished parts are not sent again.</summary>
/// <param name="id">S3's identifier of the upload.</param>
internal sealed class PartedUpload(AmazonS3Client client, string bucket, string key, string id)
{
    private const int MostParts = 10_000;

    private readonly List<PartETag> parts = [];

    /// <summary>Sends the missing parts. The content becomes visible only when it is complete.</summary>
    /// <param name="part">Size in bytes of each part except the last; increased if there would be too many
    /// parts.</param>
    public async Task Complete(RemoteContent content, long part, Action progressed, CancellationToken cancellation)
    {
        part = Math.Max(part, (content.Size / MostParts) + 1);
        await using var stream = content.Open();
        while (parts.Count * part < content.Size)
        {
            stream.Position = parts.Count * part;
            await Send(stream, Math.Min(part, content.Size - stream.Position), progressed, cancellation);
        }

        await client.CompleteMultipartUploadAsync(
            new CompleteMultipartUploadRequest { BucketName = bucket, Key = key, UploadId = id, PartETags = parts },
                cancellation);
    }

    /// <summary>Makes S3 delete the sent parts, because stored parts cost money.</summary>
    public Task Abort(CancellationToken cancellation) =>
        client.AbortMultipartUploadAsync(bucket, key, id, cancellation);

    private async Task Send(Stream stream, long size, Action progressed, CancellationToken cancellation)
    {
        var request = new UploadPartRequest
        {
            BucketName = bucket,
            Key = key,
            UploadId = id,
            PartNumber = parts.Count + 1,
            InputStream = stream,
            PartSize = size,
            UseChunkEncoding = false,
        };
        request.StreamTransferProgress += (_, _) => progressed();
        var answer = await client.UploadPartAsync(request, cancellation);
        parts.Add(new(request.PartNumber.Value, answer.ETag));
        progressed();
    }
}
