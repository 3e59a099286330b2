using Hormesis.Reporting.Documents;
using VerifyXunit;

namespace Hormesis.Reporting.Tests.Documents;

public sealed class ResultsMarkdownTests
{
    [Fact]
    public Task Results_of_made_up_data() => Verifier.Verify(
        ResultsMarkdown.Write(new()
        {
            Title = "Results of the study \"made_up\"",
            Origin = "Written by a test.",
            Guide = ["Read this first."],
            Paper = Sample.Leakage.Print("The paper beside it"),
            Asked = ["How much?", "And of what?"],
            Warnings = ["A control is *wrong*."],
            Found = ["Nothing is shown."],
            Tables = [Sample.Fidelity.Print("Table 3"), Sample.Leakage.Print("Table 5")],
            Figures = [
                Figure("metrics", "Metrics", "Metrics [in *all*].", "Lines [in *all*]"),
                Figure("fidelity", "Fidelity", "Nearness.", "Boxes"),
            ],
            Statistics = [("Arm replace", ["No difference."]), ("Arm real_only", ["None either."])],
            Limits = ["It is made up."],
        }),
        "md");

    private static FigureText Figure(string stem, string name, string caption, string alternative) => new()
    {
        Stem = stem,
        Name = name,
        Caption = caption,
        Alternative = alternative,
        Order = 1,
        Place = FigurePlace.Figures,
    };
}
