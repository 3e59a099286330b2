using Hormesis.Imaging.Cohorts.PatientFolders;

namespace Hormesis.Imaging.Tests.Cohorts.PatientFolders;

public sealed class NamePartTests
{
    [Theory]
    [InlineData("{patient}/ct.nii.gz", "{patient}")]
    [InlineData("{patient}.nii.gz", "{patient}")]
    [InlineData("1{patient}/ct.nii.gz", "1{patient}")]
    [InlineData("ct/{patient}_t1ce.nii.gz", "{patient}_")]
    [InlineData("{patient}t1ce.nii.gz", "{patient}t1ce.nii.gz")]
    [InlineData("sub-{patient}/ses-{scan}/sub-{patient}_T1w.nii", "sub-{patient}")]
    [InlineData("{patient}_{scan}_T1w.nii", "{patient}_{scan}")]
    [InlineData("{scan}-{patient}.png", "{scan}-{patient}")]
    [InlineData("ct.nii.gz", "")]
    [InlineData("{patient}_{scan.nii", "{patient}")]
    public void Patterns_of_equal_parts_give_a_person_one_name(string pattern, string part) =>
        Assert.Equal(part, NamePart.Of(pattern));
}
