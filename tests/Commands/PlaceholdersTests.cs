namespace Hormesis.Commands.Tests;

public sealed class PlaceholdersTests
{
    private static readonly string[] Allowed = ["dataset", "out", "seed"];

    [Fact]
    public void A_placeholder_is_replaced_wherever_it_stands() => Assert.Equal(
        ["a", "--out=/o", "/d:/d", "{\"x\": 1}"],
        Placeholders.Fill(["a", "--out={out}", "{dataset}:{dataset}", "{\"x\": 1}"],
            new Dictionary<string, string> { ["out"] = "/o", ["dataset"] = "/d" }));

    [Fact]
    public void A_value_is_not_read_for_placeholders() => Assert.Equal(
        ["{seed}"],
        Placeholders.Fill(["{out}"], new Dictionary<string, string> { ["out"] = "{seed}", ["seed"] = "1" }));

    [Theory]
    [InlineData("p {oot} {out}",
        "holds the unknown placeholder {oot} (did you mean `out`?). Allowed: {dataset}, {out}, {seed}.")]
    [InlineData("p {dataset}", "lacks the placeholder {out}, without which it cannot know the place. Allowed: "
        + "{dataset}, {out}, {seed}.")]
    [InlineData("", "is empty; its first part is the program, such as python3.")]
    public void A_wrong_command_is_described(string command, string message) =>
        Assert.Equal(message, Placeholders.Fault(command.Split(' '), Allowed, "out"));

    [Fact]
    public void A_right_command_has_no_fault() => Assert.Null(Placeholders.Fault(["p", "{out}"], Allowed, "out"));
}
