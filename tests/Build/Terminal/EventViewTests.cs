using Hormesis.Build.Commands;
using Hormesis.Build.Terminal;

namespace Hormesis.Build.Tests.Terminal;

public sealed class EventViewTests : IDisposable
{
    private readonly ManualTime time = new();
    private readonly StringWriter output = new() { NewLine = "\n" };

    public void Dispose() => output.Dispose();

    [Fact]
    public void Every_event_is_one_line_of_JSON()
    {
        var view = new EventView(output, time);
        var instance = new RunningInstance("train-unet/a", "no result yet", time);

        view.Planned(2);
        view.UpToDate("prepare/ct");
        view.Started(instance);
        instance.Report(new() { Step = 1, Steps = 4, Items = 8, Unit = "images",
            Values = [new("loss", 0.5), new("lost", double.NaN)] });
        view.Progressed(instance);
        view.Finished(instance, 1.5, new("ab"));
        view.Failed("evaluate/a", "evaluate/a: it failed\n  Its log: x");
        view.Noticed("careful");
        view.Ended(new(1, 1, 1, 0, TimeSpan.FromSeconds(2), new StudyResults("/r/s", null, "/r/s/t.md")));

        Assert.Equal(
            """
            {"event":"planned","instances":2}
            {"event":"up-to-date","instance":"prepare/ct"}
            {"event":"started","instance":"train-unet/a","reason":"no result yet"}
            {"event":"progress","instance":"train-unet/a","step":1,"steps":4,"items":8,"unit":"images","values":{"loss":0.5},"itemsPerSecond":null,"secondsLeft":null}
            {"event":"finished","instance":"train-unet/a","seconds":1.5,"digest":"ab"}
            {"event":"failed","instance":"evaluate/a","message":"evaluate/a: it failed\n  Its log: x"}
            {"event":"notice","message":"careful"}
            {"event":"ended","exitCode":1,"ran":1,"upToDate":1,"left":0,"seconds":2,"results":"/r/s","report":null,"table":"/r/s/t.md","published":null}

            """,
            output.ToString());
    }

    [Fact]
    public void A_report_a_second_is_told_and_the_last_step()
    {
        var view = new EventView(output, time);
        var instance = new RunningInstance("a", "", time);

        foreach (var step in Enumerable.Range(1, 10))
        {
            instance.Report(new() { Step = step, Steps = 10, Items = step, Unit = "images" });
            view.Progressed(instance);
            time.Advance(0.3);
        }

        Assert.Equal([1, 5, 9, 10], output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => (int)System.Text.Json.Nodes.JsonNode.Parse(line)!["step"]!));
    }
}
