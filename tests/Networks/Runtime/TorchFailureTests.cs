using Hormesis.Networks.Runtime;
using static TorchSharp.torch;

namespace Hormesis.Networks.Tests.Runtime;

public sealed class TorchFailureTests
{
    [Fact]
    public void Shapes_that_do_not_fit_are_told_in_the_words_of_the_work()
    {
        using var scope = NewDisposeScope();
        var error = Assert.Throws<HormesisException>(() => TorchFailure.Explain("Adding", () => zeros(2) + zeros(3)));

        Assert.StartsWith("Adding failed in libtorch: The size of tensor a (2)", error.Message,
            StringComparison.Ordinal);
        Assert.DoesNotContain('\n', error.Message);
    }

    [Fact]
    public void A_lack_of_memory_is_told_with_what_to_lower()
    {
        using var scope = NewDisposeScope();
        var error = Assert.Throws<HormesisException>(() => TorchFailure.Explain("Filling", () => zeros(1L << 46)));

        Assert.Contains("Lower the batch", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Other_failures_pass_as_they_are() =>
        Assert.Throws<InvalidOperationException>(() =>
            TorchFailure.Explain<int>("Counting", () => throw new InvalidOperationException()));
}
