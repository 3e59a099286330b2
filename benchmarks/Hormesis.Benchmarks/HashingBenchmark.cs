using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text.RegularExpressions;
using Hormesis.Engine.Workers;
using Hormesis.Files;
using Hormesis.Stages;
using Hormesis.Stages.Keys;
using Hormesis.Store;

namespace Hormesis.Benchmarks;

/// <summary>
/// Raw data that nobody has hashed yet, against what <c>openssl speed</c> shows for SHA-256 on all cores at once. The
/// files are in the page cache: it is the hashing that is measured, not the disk. They are as little compressible as
/// scans are; a virtual machine's pages of zeros are read at half the speed.
/// </summary>
internal static partial class HashingBenchmark
{
    private const int Megabytes = 128;
    private const int FilesPerCore = 2;

    /// <summary>Of openssl's throughput.</summary>
    private const double Promised = 0.85;

    /// <summary>The best of these counts, a sixth of a second each: other programs only ever slow one down.</summary>
    private const int Repetitions = 10;

    /// <summary>A second each.</summary>
    private const int OpensslRepetitions = 3;

    /// <returns>The exit code: 1 where less than the promise was reached.</returns>
    public static int Run()
    {
        var cores = Environment.ProcessorCount;
        using var scratch = new ScratchFolder();
        var data = WriteData(Path.Combine(scratch.Path, "data"), FilesPerCore * cores);
        var reached = Enumerable.Range(0, Repetitions)
            .Max(round => Throughput(data, Path.Combine(scratch.Path, round.ToString(CultureInfo.InvariantCulture))));
        var staged = Staged(data, Path.Combine(scratch.Path, "staged"));
        var possible = Enumerable.Range(0, OpensslRepetitions).Max(_ => OpensslThroughput(cores));
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"SHA-256 of raw files: {reached:F0} MB/s on {cores} cores; openssl speed on as many: {possible:F0} " +
                $"MB/s; ratio {reached / possible:F2}"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"SHA-256 of stored inputs as they are staged: {staged:F0} MB/s; ratio {staged / possible:F2}"));
        return reached >= Promised * possible ? 0 : 1;
    }

    private static StageInput.Files WriteData(string folder, int files)
    {
        Directory.CreateDirectory(folder);
        var names = Enumerable.Range(0, files).Select(file => $"{file}.bin").ToArray();
        var content = new byte[Megabytes * 1_000_000];
        foreach (var name in names)
        {
            RandomNumberGenerator.Fill(content);
            using var file = File.OpenHandle(Path.Combine(folder, name), FileMode.CreateNew, FileAccess.Write);
            RandomAccess.Write(file, content, fileOffset: 0);
            RandomAccess.FlushToDisk(file); // else the disk is written while we measure
        }

        return new(folder, names.ToImmutableSortedSet(StringComparer.Ordinal));
    }

    /// <returns>MB/s.</returns>
    private static double Throughput(StageInput.Files data, string artifacts)
    {
        var raw = RawFiles.Open(new(artifacts));
        var watch = Stopwatch.StartNew();
        raw.Digests(data, CancellationToken.None);
        return data.Paths.Count * Megabytes / watch.Elapsed.TotalSeconds;
    }

    /// <summary>The same files as one action's stored inputs.</summary>
    /// <returns>MB/s.</returns>
    private static double Staged(StageInput.Files data, string folder)
    {
        var objects = new ObjectStore(new(folder));
        var files = data.Paths.ToSorted(path => path, path => objects.TakeIn(Path.Combine(data.Root, path)));
        return Enumerable.Range(0, Repetitions).Max(round =>
        {
            var inputs = new StagedInputs(Path.Combine(folder, $"{round}"), objects,
                Sorted.Empty<ImmutableSortedDictionary<string, StoredFile>>().Add("data", files));
            var watch = Stopwatch.StartNew();
            inputs.Link("benchmark", CancellationToken.None);
            return data.Paths.Count * Megabytes / watch.Elapsed.TotalSeconds;
        });
    }

    /// <returns>MB/s of all cores, by the clock as ours.</returns>
    private static double OpensslThroughput(int cores)
    {
        using var openssl =
            Process.Start(new ProcessStartInfo("openssl",
            ["speed", "-elapsed", "-multi", $"{cores}", "-evp", "sha256", "-bytes", "1048576", "-seconds", "1"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var errors = openssl.StandardError.ReadToEndAsync();
        var match = SpeedLine().Match(openssl.StandardOutput.ReadToEnd());
        openssl.WaitForExit();
        errors.GetAwaiter().GetResult();
        return match.Success
            ? double.Parse(match.Groups["kilobytes"].Value, CultureInfo.InvariantCulture) / 1000
            : throw new HormesisException(
                "openssl speed showed no throughput of sha256; openssl 3 is needed for this benchmark.");
    }

    [GeneratedRegex(@"^(sha256|evp)\s+(?<kilobytes>[\d.]+)k",
        RegexOptions.Multiline | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex SpeedLine();
}
