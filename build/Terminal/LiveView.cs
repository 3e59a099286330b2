using System.Globalization;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Hormesis.Build.Terminal;

/// <summary>
/// Shows a run at a terminal: finished instances scroll upwards, and each running instance has a line at the bottom.
/// One thread draws four times a second while anything runs, so that a burst of events does not slow the run.
/// </summary>
public sealed class LiveView : IRunView, IDisposable
{
    private static readonly TimeSpan Period = TimeSpan.FromMilliseconds(250);

    private readonly RunState state;
    private readonly IAnsiConsole console;
    private readonly Queue<IRenderable> untold = new();
    private readonly AutoResetEvent pausing = new(initialState: false);
    private readonly string folder = Environment.CurrentDirectory;
    private bool isResumed;
    private Thread? drawing;

    public LiveView(RunState state, IAnsiConsole console)
    {
        (this.state, this.console) = (state, console);
        // A second Ctrl-C exits the program while the cursor is hidden.
        AppDomain.CurrentDomain.ProcessExit += ShowCursor;
    }

    public void Resume()
    {
        lock (state.Gate)
        {
            isResumed = true;
            if (state.Running.Count > 0)
                StartDrawing();
        }
    }

    public void Pause()
    {
        Thread? ending;
        lock (state.Gate)
        {
            (isResumed, ending, drawing) = (false, drawing, null);
        }

        if (ending is not null)
        {
            pausing.Set();
            ending.Join();
        }

        lock (state.Gate)
            TellAll(console.Write);
    }

    public void Planned(int instances)
    {
    }

    public void UpToDate(string id)
    {
    }

    public void Started(RunningInstance instance)
    {
        if (Wording.Order(state) is { } order)
            Tell(order);
        if (isResumed)
            StartDrawing();
    }

    public void Progressed(RunningInstance instance)
    {
    }

    public void Finished(RunningInstance instance, double seconds, Digest content) => Tell(string.Create(
        CultureInfo.InvariantCulture,
        $"[green]{Mark("✓", "done")}[/] {Shown(instance.Id)}  {Wording.Duration(TimeSpan.FromSeconds(seconds))}  " +
            $"[grey]digest {Wording.Short(content)}  why: {Shown(instance.Reason)}[/]"));

    public void Failed(string id, string message)
    {
        if (state.Running.Count > 0) // Otherwise the error itself follows immediately.
            Tell($"[red]{Mark("✗", "failed")} {Shown(message)}[/]\nNothing new starts; running instances finish " +
                "and are kept.");
    }

    public void Noticed(string message)
    {
        Tell($"[yellow]{Shown(message)}[/]");
        if (isResumed)
            StartDrawing(); // The run may wait for another process while nothing runs.
    }

    public void Ended(RunEnding ending)
    {
        var lines = ending.Lines(folder).ToArray();
        console.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"[bold]{lines[0]}[/]");
        foreach (var line in lines[1..])
            Screen.WriteLine(line); // Not wrapped, so that the path can be copied.
    }

    public void Dispose()
    {
        Pause();
        AppDomain.CurrentDomain.ProcessExit -= ShowCursor;
        pausing.Dispose();
    }

    private static string Shown(string foreign) => Markup.Escape(VisibleText.Of(foreign));

    private string Mark(string unicode, string ascii) => console.Profile.Capabilities.Unicode ? unicode : ascii;

    private void Tell(string markup) => untold.Enqueue(new Markup(markup + "\n"));

    private void TellAll(Action<IRenderable> write)
    {
        while (untold.TryDequeue(out var line))
            write(line);
    }

    private void StartDrawing()
    {
        if (drawing is not null)
            return;
        drawing = new Thread(Draw) { IsBackground = true };
        drawing.Start();
    }

    private void Draw() => console.Live(new Text("")).AutoClear(true).Overflow(VerticalOverflow.Ellipsis).Start(live =>
    {
        do
        {
            IRenderable picture;
            List<IRenderable> lines = [];
            lock (state.Gate)
            {
                TellAll(lines.Add);
                picture = Picture();
            }

            if (lines.Count > 0)
                console.Write(new ErasingLines(lines));
            live.UpdateTarget(picture);
        }
        while (!pausing.WaitOne(Period));
    });

    private Rows Picture()
    {
        var running = state.Running;
        IEnumerable<string> rows = running.Count == 0 ? []
            : RunningRows.Of(running, console.Profile.Width, console.Profile.Capabilities.Unicode);
        return new([.. rows.Append(Footer()).Select(line => new Markup(line).Overflow(Overflow.Crop))]);
    }

    private string Footer() => string.Create(
        CultureInfo.InvariantCulture,
        $"[grey]{state.Done} of {state.Planned} " +
            $"done{(state.UpToDate > 0 ? $", {state.UpToDate} of them up to date before" : "")}, " +
            $"{state.Running.Count} running, {Wording.Clock(state.Elapsed)}[/]");

    private void ShowCursor(object? sender, EventArgs e)
    {
        if (Volatile.Read(ref drawing) is not null)
            console.Cursor.Show();
    }
}
