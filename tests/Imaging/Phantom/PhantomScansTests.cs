using Hormesis.Imaging.Phantom;
using Hormesis.Stages.Random;

namespace Hormesis.Imaging.Tests.Phantom;

public sealed class PhantomScansTests
{
    [Theory]
    [InlineData(PhantomRole.Real)]
    [InlineData(PhantomRole.Ct)]
    [InlineData(PhantomRole.Mri)]
    [InlineData(PhantomRole.Source)]
    public void What_a_plan_expects_of_a_role_is_what_its_cases_have(PhantomRole role)
    {
        var scans = new PhantomScans(role, PhantomConfigs.Tiny);

        var cases = scans.Load("", new RandomStreams("roles")).ToList();

        Assert.Equal(scans.PatientCount(), cases.Count);
        Assert.All(cases, patient => Assert.Equal(scans.HasMasks(), patient.Mask is not null));
        Assert.All(cases, patient => Assert.Equal(scans.HasTrueMri(), patient.TrueMri is not null));
        Assert.Empty(scans.ListFiles("", []));
        Assert.Equal(2 * cases.Count, scans.CountSlices(files: 0, slicesPerPatient: 2));
    }
}
