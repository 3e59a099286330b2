using System.Collections;
using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json.Nodes;
using Hormesis.Stages;

namespace Hormesis.Engine.Tests.Fixtures;

/// <summary>Stages that do one thing each, for the engine's own tests.</summary>
internal static class TestStages
{
    public static IReadOnlyList<IStage> All { get; } =
    [
        new TestStage("write", Write),
        new TestStage("count", Count),
        new TestStage("fail", (_, _) => throw new HormesisException("the scan a.nii is truncated")),
        new TestStage("complain", (parameters, context) =>
            Complain(parameters["text"]?.GetValue<string>() ?? "INPUTS/raw/scan is truncated", context)),
        new TestStage("bug", (_, _) => throw new InvalidOperationException("an index was wrong")),
        new TestStage("native", (parameters, _) => throw new NativeFailure(parameters["text"]!.GetValue<string>())),
        new TestStage("crash", (parameters, _) => Crash(parameters["signal"]!.GetValue<string>())),
        new TestStage("environment", ShowEnvironment),
        new TestStage("noise", Noise),
        new TestStage("disk-full", FillDisk),
        new TestStage("hang", (_, context) => Hang(context)),
        new TestStage("hog", Hog),
        new TestStage("interrupted", (_, context) => Interrupt(context)),
        new TestStage("wait", Wait),
        new TestStage("deaf", (_, context) => Deaf(context)),
        new TestStage("litter", Litter),
        new TestStage("digest", (_, context) =>
            File.WriteAllText(context.Output("out.txt"), $"{context.DigestInKey(new("raw"))}")),
        new TestStage("garbage", MakeGarbage),
        new TestStage("forget", (_, _) => { }),
        new TestStage("vandal", Vandal),
        new TestStage("once", (parameters, context) =>
            WriteOnce(parameters["log"]!.GetValue<string>(), context.Output("out.txt"))),
        new TestStage("fickle", (parameters, context) =>
            File.WriteAllBytes(context.Output("out.txt"), Next(parameters["log"]!.GetValue<string>()))),
    ];

    /// <summary>In the log of a worker that hung and was not simply killed.</summary>
    internal const string ToldToStop = "It was told to stop.";

    /// <summary>Check of a processor that multiplies otherwise, in an environment of 7 threads.</summary>
    public static void Check(Numerics numerics)
    {
        if (Environment.GetEnvironmentVariable("OMP_NUM_THREADS") == "7")
            throw new HormesisException("this processor computes matmul otherwise");
    }

    /// <summary>Says what a person may mend, or what is a bug, of places below its inputs (INPUTS).</summary>
    private static void Complain(string text, StageContext context)
    {
        var said = text.Replace("INPUTS", Path.Combine(context.StagingFolder, "inputs"), StringComparison.Ordinal);
        throw said.StartsWith("bug", StringComparison.Ordinal) ? new InvalidOperationException(said)
            : new HormesisException(said);
    }

    /// <summary>Every output holds the text, a random number, and every input file.</summary>
    private static void Write(JsonNode parameters, StageContext context)
    {
        var inputs = Path.Combine(context.StagingFolder, "inputs");
        var read = Directory.EnumerateFiles(inputs, "*", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .Select(path => $"[{Path.GetRelativePath(inputs, path)}: {File.ReadAllText(path)}]");
        var drawn = parameters["draws"] is null ? ""
            : context.Random.Stream("x").NextInt(1000).ToString(CultureInfo.InvariantCulture);
        File.WriteAllText(context.Output("out.txt"),
            parameters["text"]!.GetValue<string>() + drawn + string.Concat(read));
    }

    /// <summary>Adds random numbers up, a step a number; kills itself, or hangs, after a step where it is told so and
    /// started afresh.</summary>
    private static void Count(JsonNode parameters, StageContext context)
    {
        var random = context.Random.Stream("numbers");
        long step = 0, sum = 0;
        if (context.Checkpoints.Latest is { } latest)
        {
            var state = JsonNode.Parse(File.ReadAllText(Path.Combine(latest, "state.json")))!;
            (step, sum) = (state["step"]!.GetValue<long>(), state["sum"]!.GetValue<long>());
            random.State = [.. state["random"]!.AsArray().Select(word => word!.GetValue<ulong>())];
        }

        var resumedAt = step;
        for (; step < parameters["steps"]!.GetValue<long>(); context.Progress.Report(Done(step, parameters, resumedAt)))
        {
            sum += random.NextInt(1000);
            step++;
            if (context.Checkpoints.IsDue(step))
                context.Checkpoints.Save(folder =>
                    File.WriteAllText(Path.Combine(folder, "state.json"), State(step, sum, random.State)));
            if (resumedAt == 0 && parameters["hangsAt"]?.GetValue<long>() == step)
                Hang(context);
            if (resumedAt == 0 && parameters["killedAt"]?.GetValue<long>() == step)
                Process.GetCurrentProcess().Kill();
        }

        File.WriteAllText(context.Output("out.txt"), sum.ToString(CultureInfo.InvariantCulture));
    }

    private static StageProgress Done(long step, JsonNode parameters, long resumedAt) => new()
    {
        Step = step,
        Steps = parameters["steps"]!.GetValue<long>(),
        Items = 0,
        Unit = "numbers",
        Values = [new("since", resumedAt)],
    };

    /// <summary>Tells the worker's process id.</summary>
    private static StageProgress Alive =>
        new() { Step = 0, Steps = null, Items = Environment.ProcessId, Unit = "process" };

    private static string State(long step, long sum, IReadOnlyList<ulong> random) => new JsonObject
    {
        ["step"] = step,
        ["sum"] = sum,
        ["random"] = new JsonArray([.. random.Select(word => (JsonNode)word)]),
    }.ToJsonString();

    private static void Crash(string signal)
    {
        switch (signal)
        {
            case "SEGV":
                NativeMethods.LengthOf(0);
                break;
            case "ABRT":
                NativeMethods.Abort();
                break;
            default:
                Process.GetCurrentProcess().Kill();
                break;
        }
    }

    /// <summary>Drops as many small objects as a U-Net's training does, 100 MB, and writes how often they were
    /// collected.</summary>
    private static void MakeGarbage(JsonNode parameters, StageContext context)
    {
        var before = GC.CollectionCount(0);
        var length = 0L;
        for (var i = 0; i < 100_000; i++)
            length += new byte[1000].LongLength;
        File.WriteAllText(context.Output("out.txt"),
            string.Create(CultureInfo.InvariantCulture, $"{length} {GC.CollectionCount(0) - before}"));
    }

    private static void ShowEnvironment(JsonNode parameters, StageContext context)
    {
        var lines = Environment.GetEnvironmentVariables().Cast<DictionaryEntry>()
            .Select(entry => $"{entry.Key}={entry.Value}");
        File.WriteAllLines(context.Output("out.txt"), lines.Order(StringComparer.Ordinal));
    }

    /// <summary>Writes to standard output as a native library would, past .NET.</summary>
    private static void Noise(JsonNode parameters, StageContext context)
    {
        Console.WriteLine("managed noise");
        using var shell = Process.Start("/bin/sh", ["-c", "echo native noise; echo '{\"event\":\"failed\"}'"]);
        shell.WaitForExit();
        File.WriteAllText(context.Output("out.txt"), "quiet");
    }

    private static void FillDisk(JsonNode parameters, StageContext context)
    {
        using var full = new FileStream("/dev/full", FileMode.Open, FileAccess.Write);
        full.Write(new byte[1]);
        full.Flush();
    }

    private static void Hang(StageContext context)
    {
        context.Progress.Report(Alive);
        context.Cancellation.WaitHandle.WaitOne();
        Console.Error.WriteLine(ToldToStop);
        context.Cancellation.ThrowIfCancellationRequested();
    }

    /// <summary>Gets Ctrl-C twice, as every program of a terminal does: who sees the second has outlived the
    /// first.</summary>
    private static void Interrupt(StageContext context)
    {
        using var seen = new SemaphoreSlim(0);
        using var registration = PosixSignalRegistration.Create(PosixSignal.SIGINT, _ => seen.Release());
        for (var i = 0; i < 2; i++)
        {
            using var sender =
                Process.Start("kill", ["-INT", Environment.ProcessId.ToString(CultureInfo.InvariantCulture)]);
            sender.WaitForExit();
            seen.Wait(context.Cancellation);
        }

        File.WriteAllText(context.Output("out.txt"), "outlived");
    }

    /// <summary>Takes memory, 10 MB at a time, to 2 GB; of .NET or, as a native library would, of the system.</summary>
    private static void Hog(JsonNode parameters, StageContext context)
    {
        const int Size = 10_000_000;
        var taken = new List<byte[]>();
        for (var i = 0; i < 200; i++)
        {
            if (parameters["native"] is null)
                taken.Add(new byte[Size]);
            else
                Marshal.Copy(new byte[Size], 0, Marshal.AllocHGlobal(Size), Size);
        }

        File.WriteAllText(context.Output("out.txt"), string.Create(CultureInfo.InvariantCulture, $"{taken.Count}"));
    }

    /// <summary>Waits for a file.</summary>
    private static void Wait(JsonNode parameters, StageContext context)
    {
        while (!File.Exists(parameters["file"]!.GetValue<string>()))
        {
            context.Cancellation.WaitHandle.WaitOne(TimeSpan.FromMilliseconds(50));
            context.Cancellation.ThrowIfCancellationRequested();
        }

        File.WriteAllText(context.Output("out.txt"), "waited");
    }

    private static void Deaf(StageContext context)
    {
        context.Progress.Report(Alive);
        Thread.CurrentThread.Join();
    }

    private static void Litter(JsonNode parameters, StageContext context)
    {
        File.WriteAllText(context.Output("out.txt"), "");
        File.WriteAllText(context.Output("sub/stray.txt"), "");
    }

    /// <summary>Another content each time that it is asked.</summary>
    private static byte[] Next(string log)
    {
        File.AppendAllText(log, "x");
        return [1, 2, (byte)File.ReadAllText(log).Length];
    }

    /// <summary>Leaves its output the first time that it is asked, and none from then on.</summary>
    private static void WriteOnce(string log, string output)
    {
        if (!File.Exists(log))
            File.WriteAllText(output, "");
        File.WriteAllText(log, "");
    }

    /// <summary>Writes into its input, as a careless program run by root can.</summary>
    private static void Vandal(JsonNode parameters, StageContext context)
    {
        File.AppendAllText(Path.Combine(context.Input("in"), "out.txt"), "x");
        File.WriteAllText(context.Output("out.txt"), "");
    }
}
