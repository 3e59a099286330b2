using FsCheck;
using FsCheck.Xunit;
using Hormesis.Imaging.Slices;
using Hormesis.Imaging.Splits;
using Hormesis.Stages.Random;

namespace Hormesis.Imaging.Tests.Splits;

public sealed class PatientSplitsTests
{
    [Theory]
    [InlineData(10, 0.6, 0.2, 0.2, 6, 2, 2)]
    [InlineData(150, 0.7, 0.1, 0.2, 105, 15, 30)]
    [InlineData(9, 0.6, 0.2, 0.2, 5, 2, 2)]
    [InlineData(7, 0.5, 0.25, 0.25, 3, 2, 2)]
    [InlineData(3, 0.98, 0.01, 0.01, 1, 1, 1)]
    [InlineData(5, 0.8, 0, 0.2, 4, 0, 1)]
    [InlineData(1, 1, 0, 0, 1, 0, 0)]
    public void Counts_follow_the_largest_remainders(int patients, double train, double validation, double test,
        int inTrain, int inValidation, int inTest)
    {
        var splits = Assign(Names(patients), train, validation, test);

        Assert.Equal([inTrain, inValidation, inTest],
            Enum.GetValues<Split>().Select(split => splits.Values.Count(value => value == split)));
    }

    [Property]
    public void Order_and_repetition_of_the_patients_do_not_matter(PositiveInt count, PositiveInt turn)
    {
        var names = Names(count.Get + 3);
        List<string> turned = [.. names.Skip(turn.Get % names.Count), .. names];

        Assert.Equal(Assign(names, 0.5, 0.25, 0.25), Assign(turned, 0.5, 0.25, 0.25));
    }

    [Property]
    public void Every_patient_is_in_one_split_and_no_wanted_split_is_empty(PositiveInt count, PositiveInt a,
        PositiveInt b, NonNegativeInt c)
    {
        double sum = a.Get + b.Get + c.Get;
        var names = Names(count.Get + 3);
        var splits = Assign(names, a.Get / sum, b.Get / sum, c.Get / sum);

        Assert.Equal(names.Order(StringComparer.Ordinal), splits.Keys);
        Assert.Equal(c.Get > 0 ? 3 : 2, splits.Values.Distinct().Count());
    }

    [Fact]
    public void Another_seed_deals_otherwise()
    {
        var config = new SplitConfig { Train = 0.5, Validation = 0, Test = 0.5 };

        Assert.NotEqual(
            PatientSplits.Assign(Names(40), config, new RandomStream("1")),
            PatientSplits.Assign(Names(40), config, new RandomStream("2")));
    }

    [Fact]
    public void Fractions_that_do_not_sum_to_one_and_too_few_patients_are_refused()
    {
        Assert.Contains("sum to 0.9", Assert.Throws<HormesisException>(() => Assign(Names(9), 0.5, 0.2, 0.2)).Message,
            StringComparison.Ordinal);
        Assert.Contains("2 patients are too few for 3 splits",
            Assert.Throws<HormesisException>(() => Assign(Names(2), 0.6, 0.2, 0.2)).Message, StringComparison.Ordinal);
    }

    private static List<string> Names(int count) => [.. Enumerable.Range(0, count).Select(i => $"p{i}")];

    private static IReadOnlyDictionary<string,
        Split> Assign(IReadOnlyList<string> patients, double train, double validation, double test) =>
        PatientSplits.Assign(patients, new() { Train = train, Validation = validation, Test = test },
            new RandomStream("seed"));
}
