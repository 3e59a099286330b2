using Hormesis.Build.Terminal;

namespace Hormesis.Build.Tests.Terminal;

public sealed class JobsQuestionTests
{
    [Theory]
    [InlineData("l\n", false)]
    [InlineData("Leave\n", false)]
    [InlineData("c\n", true)]
    [InlineData("what?\n\ncancel\n", true)]
    [InlineData("", null)]
    public void It_is_asked_until_it_is_answered_or_nobody_is_there(string answers, bool? cancels) =>
        Assert.Equal(cancels, JobsQuestion.Ask(2, new StringReader(answers), TextWriter.Null));

    [Fact]
    public void It_says_how_many_jobs_there_are_and_what_either_answer_means()
    {
        var output = new StringWriter();

        JobsQuestion.Ask(1, new StringReader("l\n"), output);

        Assert.Equal("1 job is in the cluster's queue. If left, they continue, and the same command finds " +
            "them.\n[l]eave or [c]ancel? ", output.ToString());
    }
}
