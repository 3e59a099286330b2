using System.Buffers.Binary;
using System.Text;
using FsCheck;
using FsCheck.Xunit;
using Hormesis.Networks.Weights;
using static TorchSharp.torch;

namespace Hormesis.Networks.Tests.Weights;

public sealed class SafeTensorsTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("hormesis-").FullName;

    private string FilePath => Path.Combine(folder, "weights.safetensors");

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void What_is_written_is_read_again()
    {
        using var scope = NewDisposeScope();
        var tensors = new Dictionary<string, Tensor>
        {
            ["b.weight"] = randn(2, 3),
            ["a"] = tensor(new long[] { 1, -2 }),
            ["flags"] = tensor(new[] { true, false, true }),
            ["bytes"] = tensor(new byte[] { 7, 255, 0 }),
            ["scalar"] = tensor(2.5),
            ["ints"] = arange(4, dtype: int32).view(2, 2),
            ["half"] = randn(3).to(float16),
            ["brain"] = randn(3).to(bfloat16),
            ["empty"] = zeros(0, 4),
        };
        SafeTensors.Write(FilePath, tensors, new Dictionary<string, string> { ["ngf"] = "8" });

        using var file = SafeTensors.Read(FilePath);
        Assert.Equal("8", Assert.Single(file.Metadata, entry => entry.Key == "ngf").Value);
        Assert.Equal(tensors.Keys.Order(StringComparer.Ordinal), file.Tensors.Keys);
        foreach (var (name, expected) in tensors)
        {
            Assert.Equal(expected.dtype, file.Tensors[name].dtype);
            Assert.Equal(expected.shape, file.Tensors[name].shape);
            Assert.True(expected.equal(file.Tensors[name]).all().item<bool>(), name);
        }
    }

    [Property(MaxTest = 50)]
    public void Any_name_and_any_bits_survive(NonNull<string> text, float[] values)
    {
        var name = "x" + string.Concat(text.Get.Where(letter => !char.IsSurrogate(letter)));
        using var scope = NewDisposeScope();
        SafeTensors.Write(FilePath, new Dictionary<string, Tensor> { [name] = tensor(values) });

        using var file = SafeTensors.Read(FilePath);
        var (key, read) = Assert.Single(file.Tensors);
        Assert.Equal(name, key);
        Assert.Equal(values.Select(BitConverter.SingleToInt32Bits),
            read.data<float>().ToArray().Select(BitConverter.SingleToInt32Bits));
    }

    [Fact]
    public void The_bytes_are_those_of_the_format()
    {
        using var scope = NewDisposeScope();
        SafeTensors.Write(FilePath, new Dictionary<string,
            Tensor> { ["x"] = tensor(new[] { 1f }), ["n"] = tensor(new[] { 3L }) });

        const string header =
            """{"n":{"dtype":"I64","shape":[1],"data_offsets":[0,8]},"x":{"dtype":"F32","shape":[1],"data_offsets":[8,12]}}""";
        Assert.Equal(
            [.. FileBytes(header.PadRight((header.Length + 7) / 8 * 8)), 3, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0x80, 0x3f],
            File.ReadAllBytes(FilePath));
    }

    [Fact]
    public void The_order_of_the_dictionary_and_strides_change_no_byte()
    {
        using var scope = NewDisposeScope();
        var (a, b) = (randn(3, 4), randn(2));
        SafeTensors.Write(FilePath, new Dictionary<string, Tensor> { ["a"] = a, ["b"] = b });
        var first = File.ReadAllBytes(FilePath);
        SafeTensors.Write(FilePath, new Dictionary<string, Tensor> { ["b"] = b, ["a"] = a.t().contiguous().t() });

        Assert.Equal(first, File.ReadAllBytes(FilePath));
    }

    [Theory]
    [InlineData("""{"x":{"dtype":"F32","shape":[2],"data_offsets":[0,8]}}""", 4,
        "'x' ends at byte 8, but the file has only 4")]
    [InlineData("""{"x":{"dtype":"F32","shape":[1],"data_offsets":[0,8]}}""", 8, "'x' spans 8 bytes")]
    [InlineData(
        """{"x":{"dtype":"F32","shape":[1],"data_offsets":[0,4]},"y":{"dtype":"F32","shape":[1],"data_offsets":[2,6]}}""", 6, "'y' begins at byte 2")]
    [InlineData("""{"x":{"dtype":"F32","shape":[1],"data_offsets":[4,8]}}""", 8, "'x' begins at byte 4")]
    [InlineData("""{"x":{"dtype":"F32","shape":[1],"data_offsets":[0,4]}}""", 8, "cover 4 bytes, but the file has 8")]
    [InlineData(
        """{"x":{"dtype":"F32","shape":[1],"data_offsets":[0,4]},"x":{"dtype":"F32","shape":[1],"data_offsets":[0,4]}}""", 4, "'x' appears twice")]
    [InlineData("""{"x":{"dtype":"F8","shape":[4],"data_offsets":[0,4]}}""", 4, "'x' has dtype 'F8'")]
    [InlineData("""{"x":{"dtype":"F32","shape":[-1,-1],"data_offsets":[0,4]}}""", 4, "'x' has the value -1")]
    [InlineData("""{"x":{"dtype":"F32","shape":[4611686018427387904,4],"data_offsets":[0,0]}}""", 0,
        "'x' spans 0 bytes")]
    [InlineData("""{"x":{"dtype":"F32","shape":[1],"data_offsets":[4,0]}}""", 4, "'x' must have two data_offsets")]
    [InlineData("""{"x":{"dtype":"F32","shape":[1]}}""", 4, "'x' has no data_offsets")]
    [InlineData("""{"x":3}""", 0, "'x' must be an object")]
    [InlineData("""{"__metadata__":{"a":1}}""", 0, "entry 'a' must be a string")]
    [InlineData("[]", 0, "not a JSON object")]
    [InlineData("{", 0, "not valid JSON")]
    public void A_header_that_contradicts_itself_is_refused(string header, int dataLength, string expected)
    {
        File.WriteAllBytes(FilePath, [.. FileBytes(header), .. new byte[dataLength]]);

        var error = Assert.Throws<HormesisException>(() => SafeTensors.Read(FilePath));
        Assert.Contains(FilePath, error.Message, StringComparison.Ordinal);
        Assert.Contains(expected, error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(new byte[0], "too few")]
    [InlineData(new byte[] { 1, 0, 0, 0 }, "too few")]
    [InlineData(new byte[] { 255, 255, 255, 255, 255, 255, 255, 255 }, "at most 0")]
    [InlineData(new byte[] { 3, 0, 0, 0, 0, 0, 0, 0, (byte)'{', (byte)'}' }, "at most 2")]
    public void A_header_that_does_not_fit_the_file_is_refused_unread(byte[] content, string expected)
    {
        File.WriteAllBytes(FilePath, content);

        Assert.Contains(expected, Assert.Throws<HormesisException>(() => SafeTensors.Read(FilePath)).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_file_is_named() =>
        Assert.Contains(FilePath, Assert.Throws<HormesisException>(() => SafeTensors.Read(FilePath)).Message,
            StringComparison.Ordinal);

    private static byte[] FileBytes(string header)
    {
        var length = new byte[8];
        BinaryPrimitives.WriteInt64LittleEndian(length, header.Length);
        return [.. length, .. Encoding.UTF8.GetBytes(header)];
    }
}
