using System.ComponentModel.DataAnnotations;
using Hormesis.Study.Experiments.Yaml;

namespace Hormesis.Study.Tests.Experiments.Yaml;

public sealed class YamlBinderTests
{
    private const string Whole = """
        name: first
        steps: 3
        learningRate: 1e-3
        shade: light-grey
        sizes: [1, 2]
        choice: { left: { steps: 1 } }
        """;

    [Fact]
    public void A_whole_file_becomes_its_record()
    {
        var sample = (Sample)Bind(Whole).Value!;

        Assert.Equal(("first", 3, 1e-3, Shade.LightGrey),
            (sample.Name, sample.Steps, sample.LearningRate, sample.Shade));
        Assert.Equal([1, 2], sample.Sizes);
        Assert.Equal(1, sample.Choice.Left!.Steps);
        Assert.Null(sample.Limit);
    }

    [Fact]
    public void Every_problem_is_told_with_its_place_and_what_is_allowed()
    {
        var problems = Bind("""
            name: first
            stepz: 3
            learningRate: 0
            shade: pink
            sizes: [1, two]
            choice: { left: { steps: 0 }, right: { steps: 1 } }
            """).Problems;

        Assert.Equal(
            [
                (1, 1, "key `steps` is missing; it must be a whole number, in [1, 100]."),
                (2, 1, "unknown key `stepz` (did you mean `steps`?). Allowed: name, steps, learningRate, shade, " +
                    "sizes, choice, limit."),
                (3, 15, "`0` is not allowed; it must be a number, in (0, 1]."),
                (4, 8, "`pink` is not one of white, light-grey."),
                (5, 12, "`two` is not a whole number."),
                (6, 9, "gives 2 of left, right; exactly one is allowed."),
                (6, 26, "`0` is not allowed; it must be a whole number, in [1, 9]."),
            ],
            problems.Select(problem => ((int)problem.Line, (int)problem.Column, problem.Message)).Order());
    }

    [Theory]
    [InlineData("yes")]
    [InlineData("0x10")]
    [InlineData("1_000")]
    [InlineData("1.0")]
    [InlineData("99999999999")]
    public void A_whole_number_has_digits_only(string text) =>
        Assert.Contains(Bind(Whole.Replace("steps: 3", $"steps: {text}", StringComparison.Ordinal)).Problems,
            problem => problem.Line == 2);

    private static (object? Value, IReadOnlyList<YamlProblem> Problems) Bind(string text)
    {
        var stream = new YamlDotNet.RepresentationModel.YamlStream();
        stream.Load(new StringReader(text));
        var problems = new YamlProblems();
        return (new YamlBinder(problems).Bind(stream.Documents[0].RootNode, typeof(Sample), ""), problems.First);
    }

    private enum Shade
    {
        White,
        LightGrey,
    }

    private sealed record Sample
    {
        public required string Name { get; init; }

        [Range(1, 100)]
        public required int Steps { get; init; }

        [Range(0.0, 1.0, MinimumIsExclusive = true)]
        public required double LearningRate { get; init; }

        public required Shade Shade { get; init; }

        public required IReadOnlyList<int> Sizes { get; init; }

        public required Choice Choice { get; init; }

        public int? Limit { get; init; }
    }

    [ExactlyOne]
    private sealed record Choice
    {
        public Branch? Left { get; init; }

        public Branch? Right { get; init; }
    }

    private sealed record Branch
    {
        [Range(1, 9)]
        public required int Steps { get; init; }
    }
}
