using FsCheck;
using FsCheck.Xunit;
using Hormesis.Imaging.Cohorts.PatientFolders;

namespace Hormesis.Imaging.Tests.Cohorts.PatientFolders;

public sealed class PathPatternTests
{
    [Theory]
    [InlineData("{patient}/ct.nii.gz", "1BA001/ct.nii.gz", "1BA001", null)]
    [InlineData("{patient}/{scan}/ct.mha", "a/b/ct.mha", "a", "b")]
    [InlineData("sub-{patient}/ses-{scan}/sub-{patient}_ses-{scan}_T1w.nii", "sub-1/ses-2/sub-1_ses-2_T1w.nii", "1",
        "2")]
    [InlineData("{patient}_{scan}.png", "a_b_c.png", "a", "b_c")]
    [InlineData("x.{patient}.x/{patient}.nii", "x.(a+b).x/(a+b).nii", "(a+b)", null)]
    public void A_path_gives_the_names(string pattern, string path, string patient, string? scan) =>
        Assert.Equal(new(patient, scan), Match(pattern, path));

    [Theory]
    [InlineData("{patient}/ct.nii.gz", "a/mr.nii.gz")]
    [InlineData("sub-{patient}/sub-{patient}.nii", "sub-1/sub-2.nii")]
    [InlineData("{patient}-{patient}.nii", "1-2.nii")]
    [InlineData("sub-{patient}/a.nii", "sub-/a.nii")]
    public void Another_path_gives_none(string pattern, string path) => Assert.Null(Match(pattern, path));

    [Theory]
    [InlineData("../{patient}/ct.nii.gz", "without '..'")]
    [InlineData("{patient}/../ct.nii.gz", "without '..'")]
    [InlineData("/data/{patient}.nii", "must be a relative path")]
    [InlineData("{patient}//ct.nii.gz", "must be a relative path")]
    [InlineData("{patient}\\ct.nii.gz", "must be a relative path")]
    [InlineData(".hidden/{patient}.nii", "begin with a dot")]
    [InlineData("ct.nii.gz", "does not say where the patient's name is")]
    [InlineData("{scan}/ct.nii.gz", "does not say where the patient's name is")]
    [InlineData("{patient}/{session}.nii", "has a placeholder other than {patient} and {scan}")]
    [InlineData("{patient/ct.nii.gz", "has a placeholder other than")]
    [InlineData("{patient}{scan}.nii", "has two placeholders without a character between them")]
    [InlineData("{patient}/ct.dcm", "must end like one file")]
    [InlineData("{patient}/ct.hdr", "must end like one file")]
    public void A_pattern_that_cannot_be_used_is_told_why(string pattern, string message) =>
        Assert.Contains(message, Assert.Throws<HormesisException>(() => PathPattern.Parse(pattern)).Message,
            StringComparison.Ordinal);

    [Property]
    public void A_filled_pattern_gives_its_names_again(NonNegativeInt patient, NonNegativeInt scan)
    {
        var pattern = PathPattern.Parse("a/{patient}/b{scan}/{patient}_{scan}.nii.gz");
        var names = new PathNames($"p{patient.Get}", $"s{scan.Get}");

        Assert.Equal(names, Match("a/{patient}/b{scan}/{patient}_{scan}.nii.gz", pattern.Fill(names)));
    }

    private static PathNames? Match(string text, string path)
    {
        var pattern = PathPattern.Parse(text);
        PathNames? names = PathNames.None;
        foreach (var (index, name) in path.Split('/').Index())
            names = names is null ? null : pattern.Match(index, name, names);
        return names;
    }
}
