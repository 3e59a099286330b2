using Hormesis.Build.Terminal;

namespace Hormesis.Build.Tests.Terminal;

public sealed class RunningInstanceTests
{
    private readonly ManualTime time = new();

    [Fact]
    public void Speed_and_time_left_are_unknown_before_the_second_report()
    {
        var instance = Start();

        instance.Report(Step(10));

        Assert.Null(instance.Rate);
        Assert.Null(instance.Left);
    }

    [Fact]
    public void Ten_steps_of_eight_images_in_two_seconds_are_forty_images_a_second_and_leave_sixteen_seconds_for_eighty()
    {
        var instance = Start();

        instance.Report(Step(10));
        time.Advance(2);
        instance.Report(Step(20));

        Assert.Equal(40.0, instance.Rate);
        Assert.Equal(TimeSpan.FromSeconds(16), instance.Left);
    }

    [Fact]
    public void What_was_done_before_a_checkpoint_makes_no_run_look_fast()
    {
        var instance = Start();
        time.Advance(1);

        instance.Report(Step(90));
        time.Advance(5);
        instance.Report(Step(95));

        Assert.Equal(TimeSpan.FromSeconds(5), instance.Left);
    }

    [Fact]
    public void Only_the_last_half_minute_counts()
    {
        var instance = Start();

        instance.Report(Step(0));
        time.Advance(1000);
        instance.Report(Step(50));
        time.Advance(10);
        instance.Report(Step(60));

        Assert.Equal(TimeSpan.FromSeconds(40), instance.Left);
    }

    [Fact]
    public void Time_left_goes_down_between_reports_and_not_below_nothing()
    {
        var instance = Start();
        instance.Report(Step(0));
        time.Advance(50);
        instance.Report(Step(50));
        instance.Report(Step(50));

        Assert.Null(instance.Left);
        time.Advance(10);
        instance.Report(Step(60));
        Assert.Equal(TimeSpan.FromSeconds(40), instance.Left);
        time.Advance(15);
        Assert.Equal(TimeSpan.FromSeconds(25), instance.Left);
        time.Advance(100);
        Assert.Equal(TimeSpan.Zero, instance.Left);
    }

    private RunningInstance Start() => new("train-unet/a", "no result yet", time);

    private static Hormesis.Stages.StageProgress Step(long step) =>
        new() { Step = step, Steps = 100, Items = 8 * step, Unit = "images" };
}
