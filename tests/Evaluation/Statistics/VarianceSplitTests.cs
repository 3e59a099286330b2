using Hormesis.Evaluation.Statistics;

namespace Hormesis.Evaluation.Tests.Statistics;

public sealed class VarianceSplitTests
{
    /// <summary>Rows differ by 2 throughout, columns by 1: mean squares 2 · 2²/2 · 2 = 6 of three patients, 2 of
    /// patients, 0 left.</summary>
    [Fact]
    public void What_adds_up_leaves_no_residual() =>
        Assert.Equal(new VarianceSplit(Patients: 1, Seeds: 2, Residual: 0), VarianceSplit.Of([[1, 2, 3], [3, 4, 5]]));

    /// <summary>Seeds and patients have equal means: mean squares 0, 0 and 4 · 1/4 / 1 = 1.</summary>
    [Fact]
    public void What_crosses_is_residual_and_no_variance_is_below_0() =>
        Assert.Equal(new VarianceSplit(Patients: 0, Seeds: 0, Residual: 1), VarianceSplit.Of([[0, 1], [1, 0]]));

    [Fact]
    public void One_seed_or_one_patient_cannot_be_split()
    {
        Assert.Null(VarianceSplit.Of([[1, 2, 3]]));
        Assert.Null(VarianceSplit.Of([[1], [2]]));
    }
}
