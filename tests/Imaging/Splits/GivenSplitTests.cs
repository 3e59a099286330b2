using Hormesis.Imaging.Cohorts;
using Hormesis.Imaging.Slices;
using Hormesis.Imaging.Splits;

namespace Hormesis.Imaging.Tests.Splits;

public sealed class GivenSplitTests : IDisposable
{
    private const string Folds = """[ { "train": ["a", "b"], "val": ["c"] }, { "train": ["a", "c"], "val": ["b"] } ]""";

    private static readonly CaseName[] Cases = [new("a", "a"), new("b", "b"), new("c", "c")];
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData(0, "c")]
    [InlineData(1, "b")]
    public void The_list_val_of_the_fold_tests(int fold, string test)
    {
        var splits = Read("splits_final.json", Folds, fold).Of(Cases);

        Assert.Equal([test], splits.Where(entry => entry.Value == Split.Test).Select(entry => entry.Key));
        Assert.Equal(2, splits.Values.Count(split => split == Split.Train));
    }

    [Fact]
    public void With_a_third_list_val_validates() =>
        Assert.Equal(
            [("a", Split.Train), ("b", Split.Validation), ("c", Split.Test)],
            Read("s.json", """[ { "train": ["a.nii.gz"], "val": ["b"], "test": ["c"] } ]""", 0).Of(Cases)
                .Select(entry => (entry.Key, entry.Value)));

    [Fact]
    public void A_table_names_cases_or_patients_and_those_that_are_not_used() =>
        Assert.Equal(
            [("a", Split.Train), ("b", Split.Validation), ("p", Split.Test)],
            Read("s.csv", "case,split\na.nii.gz,train\nb,val\np,test\nleft,unused\n").Of(
                [new("a", "a"), new("b", "b"), new("left", "left"), new("p", "p-1"), new("p", "p-2")])
                .Select(entry => (entry.Key, entry.Value)));

    [Fact]
    public void Unknown_and_missing_cases_and_divided_patients_are_one_message()
    {
        var split = Read("s.csv", "case,split\np-1,train\np-2,test\nx,train\ny,test\n");

        var message = Assert.Throws<HormesisException>(
            () => split.Of([new("p", "p-1"), new("p", "p-2"), new("q", "q-1"), new("r", "r-1")])).Message;

        Assert.Contains("5 problems:", message, StringComparison.Ordinal);
        Assert.Contains("x is neither a case nor a patient", message, StringComparison.Ordinal);
        Assert.Contains("y is neither a case nor a patient", message, StringComparison.Ordinal);
        Assert.Contains("the cohort's case q-1 is in no split", message, StringComparison.Ordinal);
        Assert.Contains("the cohort's case r-1 is in no split", message, StringComparison.Ordinal);
        Assert.Contains("patient p is in several splits: p-1 in train, p-2 in test", message,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{}", "the file must be a list of folds")]
    [InlineData("[]", "the file has no fold 0; it has 0")]
    [InlineData("[ 1 ]", "[0]: must be an object")]
    [InlineData("""[ { "train": ["a"], "val": "b", "valid": [] } ]""", "[0].valid: is unknown")]
    [InlineData("""[ { "train": ["a"], "val": "b" } ]""", "[0].val: must be a list of names")]
    [InlineData("""[ { "train": ["a", 5], "val": ["b"] } ]""", "[0].train[1]: must be the name of a case, not `5`")]
    [InlineData("""[ { "train": ["a"], "val": ["a"] } ]""", "[0].val[0]: a is already in this fold")]
    public void A_malformed_list_is_told_with_its_place(string text, string message) =>
        Assert.Contains(message, Assert.Throws<HormesisException>(() => Read("s.json", text, 0)).Message,
            StringComparison.Ordinal);

    [Fact]
    public void All_problems_of_a_table_are_told_with_their_lines()
    {
        var message = Assert.Throws<HormesisException>(
            () => Read("s.csv", "name;split\na,train\na,test\nb\nc,training\n")).Message;

        Assert.Contains("4 problems:", message, StringComparison.Ordinal);
        foreach (var problem in (string[])["line 1: the header must be 'case,split'", "line 3: a is already in a line",
            "line 4: 'b' is not a name, a comma and a split", "line 5: `training` is no split"])
            Assert.Contains(problem, message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("../splits.json")]
    [InlineData("/etc/splits.json")]
    public void A_file_outside_the_root_is_refused(string file) =>
        Assert.Contains("leads out of the root of the data",
            Assert.Throws<HormesisException>(() => GivenSplit.ListFile(folder.Path, file, [])).Message,
            StringComparison.Ordinal);

    [Fact]
    public void Validation_patients_are_a_fraction_of_the_training_patients()
    {
        CaseName[] cases = [.. Enumerable.Range(0, 12).Select(i => new CaseName($"{i:00}", $"{i:00}"))];
        var names = string.Join(", ", cases.SkipLast(2).Select(found => $"\"{found.Case}\""));
        var split = Read("s.json", $$"""[ { "train": [{{names}}], "val": ["10", "11"] } ]""", 0);
        string[] patients = [.. cases.Select(found => found.Patient)];

        var complete = split.Complete(split.Of(cases), patients, 0.2, new("test"));

        Assert.Equal(["10", "11"], complete.Where(entry => entry.Value == Split.Test).Select(entry => entry.Key));
        Assert.Equal(2, complete.Values.Count(value => value == Split.Validation));
        Assert.Equal(complete, split.Complete(split.Of(cases), [.. patients.Reverse()], 0.2, new("test")));
        Assert.Equal(0, split.Complete(split.Of(cases), patients, null, new("test")).Values
            .Count(value => value == Split.Validation));
    }

    [Fact]
    public void A_fraction_beside_given_validation_cases_and_a_split_without_slices_are_refused()
    {
        var split = Read("s.csv", "case,split\na,train\nb,validation\nc,test\n");

        Assert.Contains("Remove this setting.",
            Assert.Throws<HormesisException>(() => split.Complete(split.Of(Cases), ["a", "b", "c"], 0.1, new("test")))
                .Message, StringComparison.Ordinal);
        Assert.Contains("no patient of the split `test` has a slice",
            Assert.Throws<HormesisException>(() => split.Complete(split.Of(Cases), ["a", "b"], null, new("test")))
                .Message, StringComparison.Ordinal);
    }

    private GivenSplit Read(string file, string text, int? fold = null)
    {
        folder.Write($"lists/{file}", text);
        return GivenSplit.Read(folder.Path, $"lists/{file}", fold);
    }
}
