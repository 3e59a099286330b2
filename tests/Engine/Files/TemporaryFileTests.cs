using System.Diagnostics;
using Hormesis.Files;

namespace Hormesis.Engine.Tests.Files;

public sealed class TemporaryFileTests
{
    /// <summary>Two containers, or two machines, have processes with equal numbers.</summary>
    [Fact]
    public void Names_differ_between_processes_even_without_the_number_of_the_process()
    {
        var (one, other) = (NameOfAnotherProcess(), NameOfAnotherProcess());

        Assert.All([one, other], name => Assert.True(TemporaryFile.IsName(name), name));
        Assert.NotEqual(one.Split('-')[1], other.Split('-')[1]);
    }

    private static string NameOfAnotherProcess()
    {
        using var process = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, ["temporary-name"])
        {
            RedirectStandardOutput = true,
        })!;
        var name = process.StandardOutput.ReadToEnd().Trim();
        process.WaitForExit();
        return name;
    }
}
