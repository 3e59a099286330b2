using Hormesis.Engine.Scheduling;

namespace Hormesis.Build.Tests;

public sealed class FailureTests
{
    private static readonly HormesisException Truncated = new("scan.nii.gz ends too early");

    [Fact]
    public void What_a_person_can_mend_is_said_as_it_is() =>
        Assert.Null(Of(Truncated));

    [Fact]
    public void One_failure_of_many_workers_is_that_failure() =>
        Assert.Same(Truncated, Of(new AggregateException(Truncated)));

    [Fact]
    public void Several_failures_are_lines_of_one_message()
    {
        var inner = new AggregateException(new HormesisException("no mask"), Truncated);

        Assert.Equal("scan.nii.gz ends too early\nno mask", Of(new AggregateException(Truncated, inner))!.Message);
    }

    [Fact]
    public void A_full_disk_is_no_bug() =>
        Assert.Equal("No space left on device", Of(new IOException("No space left on device"))!.Message);

    [Fact]
    public void Anything_else_is_called_a_bug_and_keeps_its_trace()
    {
        var cause = new InvalidOperationException("no such state");

        var failure = Of(cause)!;

        Assert.StartsWith(
            "InvalidOperationException: no such state\nThis is a bug.", failure.Message, StringComparison.Ordinal);
        Assert.Same(cause, failure.InnerException);
    }

    [Fact]
    public void After_Ctrl_C_nothing_else_is_blamed() =>
        Assert.StartsWith("Stopped.", Failure.Of(Truncated, new(canceled: true))!.Message, StringComparison.Ordinal);

    [Fact]
    public void What_a_stopped_run_says_of_itself_is_kept() =>
        Assert.Null(
            Failure.Of(new RunStoppedException("Stopped. 3 of 5 results are finished and kept."), new(canceled: true)));

    private static HormesisException? Of(Exception error) => Failure.Of(error, CancellationToken.None);
}
