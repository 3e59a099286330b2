using Amazon.S3;
using Amazon.S3.Model;
using Hormesis.Engine.Sharing;

namespace Hormesis.Remote.S3;

/// <summary>One content on its way up in parts, over all tries: a part that is there is not sent again.</summary>
/// <param name="id">Of the upload, as S3 gave it.</param>
internal sealed class PartedUpload(AmazonS3Client client, string bucket, string key, string id)
{
    private const int MostParts = 10_000;

    private readonly List<PartETag> parts = [];

    /// <summary>Sends what is not there yet. The content is seen by none until all of it is.</summary>
    /// <param name="part">Bytes of each part but the last; more where there would be too many.</param>
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

    /// <summary>Has S3 forget the parts, which cost their owner money.</summary>
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
