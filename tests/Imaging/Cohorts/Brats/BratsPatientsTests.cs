using Hormesis.Imaging.Cohorts.Brats;

namespace Hormesis.Imaging.Tests.Cohorts.Brats;

/// <summary>Which scans are of one patient.</summary>
public sealed class BratsPatientsTests : IDisposable
{
    private static readonly BratsConfig Config = BratsScans.Config;
    private readonly BratsScans scans = new();

    public void Dispose() => scans.Dispose();

    [Fact]
    public void Time_points_of_one_person_are_scans_of_one_patient()
    {
        foreach (var name in (string[])["BraTS-GLI-00002-000", "BraTS-GLI-00001-001", "BraTS-GLI-00001-000",
            "BraTS-MEN-RT-0003-1", "BraTS2021_00004"])
            scans.Write(name, "_t1ce.nii", "_seg.nii");

        Assert.Equal(
            [("BraTS-GLI-00001", "BraTS-GLI-00001-000"), ("BraTS-GLI-00001", "BraTS-GLI-00001-001"),
                ("BraTS-GLI-00002", "BraTS-GLI-00002-000"), ("BraTS-MEN-RT-0003", "BraTS-MEN-RT-0003-1"),
                ("BraTS2021_00004", "BraTS2021_00004")],
            scans.Cases(Config));
        Assert.Equal(["BraTS-GLI-00001-000", "BraTS-GLI-00001-001"],
            scans.Cases(Config with { Patients = 1 }).Select(found => found.Case));
    }

    [Fact]
    public void A_pattern_or_a_table_tells_whose_the_scans_are()
    {
        foreach (var name in (string[])["s2", "s1a", "s1b"])
            scans.Write(name, "_t1ce.nii", "_seg.nii");
        File.WriteAllText(scans.File("people.csv"), "name,patient\r\ns1a,Y\r\ns1b,X\r\ns2,X\r\n");

        Assert.Equal([("s1", "s1a"), ("s1", "s1b"), ("s2", "s2")],
            scans.Cases(Config with { PatientPattern = "^(s[0-9])" }));
        Assert.Equal([("X", "s1b"), ("X", "s2"), ("Y", "s1a")],
            scans.Cases(Config with { PatientTable = "people.csv" }));
        Assert.Equal("people.csv",
            scans.Files(Config with { PatientTable = "people.csv", Patients = 1 })[^1]);
    }

    /// <summary>Else "X" and " X" would be two patients, perhaps in two splits.</summary>
    [Fact]
    public void Blanks_around_a_tables_names_and_empty_lines_mean_nothing()
    {
        foreach (var name in (string[])["A", "B", "C"])
            scans.Write(name, "_t1ce.nii", "_seg.nii");
        File.WriteAllText(scans.File("people.csv"), "name,patient \r\nA,X\r\nB, X\r\n\r\n C , Y \r\n\r\n");

        Assert.Equal([("X", "A"), ("X", "B"), ("Y", "C")], scans.Cases(Config with { PatientTable = "people.csv" }));
    }

    [Fact]
    public void All_that_is_wrong_with_a_table_is_said_at_once()
    {
        foreach (var name in (string[])["A", "B"])
            scans.Write(name, "_t1ce.nii", "_seg.nii");

        File.WriteAllText(scans.File("people.csv"), "case;patient\nA,1\nA,2\nB\n");
        var broken = scans.Refusal(Config with { PatientTable = "people.csv" });
        File.WriteAllText(scans.File("people.csv"), "name,patient\nA,1\nC,2\n");
        var unknown = scans.Refusal(Config with { PatientTable = "people.csv" });

        Assert.Contains(
            "line 1: the header must be 'name,patient' or 'image,patient', with a comma, not 'case;patient'", broken,
            StringComparison.Ordinal);
        Assert.Contains("line 3: A is already in line 2, with patient 1", broken, StringComparison.Ordinal);
        Assert.Contains("line 4: 'B' is not a name, a comma and a patient", broken, StringComparison.Ordinal);
        Assert.Contains("people.csv(3): C is not in the cohort's folder", unknown, StringComparison.Ordinal);
        Assert.Contains("B is not in", unknown, StringComparison.Ordinal);
    }
}
