using System.Globalization;
using Hormesis.Build.Terminal;

namespace Hormesis.Build.Tests.Terminal;

public sealed class StandardOutputTests : IDisposable
{
    private readonly StringWriter errors = new(CultureInfo.InvariantCulture);

    public void Dispose() => errors.Dispose();

    [Fact]
    public void What_can_be_written_is()
    {
        using var written = new StringWriter(CultureInfo.InvariantCulture);
        using var output = new StandardOutput(written, errors);

        output.Write('a');
        output.Write("b");
        output.Write(['c', 'd'], 1, 1);
        output.WriteLine("e");

        Assert.Equal(("abde\n", "", false), (written.ToString(), errors.ToString(), output.HasFailed));
    }

    [Fact]
    public void An_output_on_a_full_disk_is_told_once_and_ends_nothing()
    {
        using var full = Full();
        using var output = new StandardOutput(full, errors);

        output.WriteLine("a");
        output.WriteLine("b");
        output.Flush();

        Assert.True(output.HasFailed);
        var line = Assert.Single(errors.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.StartsWith("Error: standard output cannot be written: No space left on device", line,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Nobody_can_be_told_where_the_errors_go_to_the_same_disk()
    {
        using var full = Full();
        using var output = new StandardOutput(full, full);

        output.WriteLine("a");

        Assert.True(output.HasFailed);
    }

    /// <summary>The kernel's own full disk.</summary>
    private static StreamWriter Full() =>
        new(new FileStream("/dev/full", FileMode.Open, FileAccess.Write, FileShare.ReadWrite,
            bufferSize: 0)) { AutoFlush = true };
}
