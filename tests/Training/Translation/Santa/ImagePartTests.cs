using FsCheck.Xunit;
using Hormesis.Stages.Random;
using Hormesis.Training.Translation.Santa;
using static TorchSharp.torch;

namespace Hormesis.Training.Tests.Translation.Santa;

public sealed class ImagePartTests
{
    [Fact]
    public void A_part_inside_is_a_window_of_the_image()
    {
        using var scope = NewDisposeScope();
        var image = arange(64, dtype: ScalarType.Float32).view(1, 1, 8, 8);

        var part = new ImagePart(Top: 1, Left: 2, Size: 4).Of(image);

        Assert.True(part.equal(image.narrow(2, 1, 4).narrow(3, 2, 4)).all().item<bool>());
    }

    /// <summary>A part of 4 at (-1, 5) of 8 pixels has air in its first row and in its last column.</summary>
    [Fact]
    public void Beyond_the_image_there_is_air()
    {
        using var scope = NewDisposeScope();
        var part = new ImagePart(Top: -1, Left: 5, Size: 4).Of(zeros(1, 1, 8, 8));

        Assert.Equal(
            [-1f, -1f, -1f, -1f, 0f, 0f, 0f, -1f, 0f, 0f, 0f, -1f, 0f, 0f, 0f, -1f], part.data<float>().ToArray());
    }

    [Fact]
    public void A_gradient_reaches_the_part_alone()
    {
        using var scope = NewDisposeScope();
        var image = zeros(1, 1, 8, 8).requires_grad_();

        new ImagePart(Top: 4, Left: 0, Size: 4).Of(image).sum().backward();

        Assert.Equal(16, image.grad!.sum().item<float>());
        Assert.Equal(16, image.grad.narrow(2, 4, 4).narrow(3, 0, 4).sum().item<float>());
    }

    [Property(MaxTest = 200)]
    public void A_drawn_part_lies_within_the_margins(int seed)
    {
        var part = ImagePart.Draw(new RandomStream($"part/{seed}"), [1, 1, 64, 50], View);

        Assert.InRange(part.Top, -5, 64 - 48 + 5);
        Assert.InRange(part.Left, -5, 50 - 48 + 5);
        Assert.Equal(48, part.Size);
    }

    [Fact]
    public void Every_place_is_drawn()
    {
        var random = new RandomStream("parts");
        var tops = Enumerable.Range(0, 2000).Select(_ => ImagePart.Draw(random, [1, 1, 64, 64], View).Top).ToHashSet();

        Assert.Equal(27, tops.Count);
    }

    private static SantaViewConfig View => new() { Margin = 5, Size = 48 };
}
