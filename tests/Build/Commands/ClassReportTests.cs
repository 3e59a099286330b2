using Hormesis.Build.Commands;

namespace Hormesis.Build.Tests.Commands;

public sealed class ClassReportTests
{
    private const string Listed = "avx2/80f17490eddc";
    private const string Unlisted = "avx2/000000000000";

    [Fact]
    public void Results_of_this_machine_s_class_are_said_to_be()
    {
        var report = ClassReport.Of(new(Unlisted, ["train-gan/santa", "synthesize/mri"], Unlisted, null));

        Assert.True(report.IsOfHere);
        Assert.Equal($"2 results are of machine class {Unlisted} (a class that is not listed), as this machine is.",
            report.ToString());
    }

    [Fact]
    public void Results_of_another_class_are_named_with_both_classes_and_the_processors_of_a_listed_one()
    {
        var report = ClassReport.Of(new(Listed, ["train-gan/santa", "synthesize/mri"], Unlisted, null));

        Assert.False(report.IsOfHere);
        Assert.StartsWith($"2 results are of machine class {Listed} (seen on ", report.ToString(),
            StringComparison.Ordinal);
        Assert.Contains("AMD EPYC, family 26 model 2 (avx512)", report.ToString(), StringComparison.Ordinal);
        Assert.EndsWith(
            $"); this machine is of {Unlisted} (a class that is not listed). Computed here, some of their bits " +
                "would differ. They are train-gan/santa, synthesize/mri.",
            report.ToString(),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("no\nmemory", "; the class of this machine could not be measured: no memory")]
    [InlineData(null, "; the class of this machine is not known.")]
    public void A_machine_that_cannot_say_what_it_is_is_not_of_the_class(string? fault, string said)
    {
        var report = ClassReport.Of(new(Unlisted, ["train-gan/santa"], null, fault));

        Assert.False(report.IsOfHere);
        Assert.EndsWith(said, report.ToString(), StringComparison.Ordinal);
    }
}
