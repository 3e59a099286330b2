using System.Globalization;
using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Hormesis.Networks.Translation.Santa;

/// <summary>
/// A sequence of layers, named by their index. Some of them (AdaIN and the blocks that contain it) also take the style.
/// </summary>
internal sealed class StyledSequential : Module<Tensor, Tensor, Tensor>
{
    private readonly Module[] layers;

    public StyledSequential(params Module[] layers)
        : base(nameof(StyledSequential))
    {
        this.layers = layers;
        foreach (var (index, layer) in layers.Index())
            register_module(index.ToString(CultureInfo.InvariantCulture), layer);
    }

    public int Count => layers.Length;

    /// <param name="input">(N, C, H, W).</param>
    /// <param name="style">(N, style dimension).</param>
    public override Tensor forward(Tensor input, Tensor style) => Outputs(input, style, [layers.Length - 1])[0];

    /// <summary>
    /// Computes the outputs of the layers <paramref name="chosen"/>, in that order. Later layers are not computed. If a
    /// ReLU follows a chosen layer, its output is taken after the ReLU, because the ReLUs of the published
    /// implementation change the features in place.
    /// </summary>
    /// <param name="chosen">Indices of layers, in rising order.</param>
    public Tensor[] Outputs(Tensor input, Tensor style, IReadOnlyList<int> chosen)
    {
        using var scope = NewDisposeScope();
        var seen = chosen.Select(layer => layer + 1 < layers.Length && layers[layer + 1] is ReLU ? layer + 1 : layer)
            .ToArray();
        var outputs = new List<Tensor>(seen.Length);
        var features = input;
        for (var index = 0; outputs.Count < seen.Length; index++)
        {
            features = layers[index] switch
            {
                Module<Tensor, Tensor, Tensor> styled => styled.call(features, style),
                var plain => ((Module<Tensor, Tensor>)plain).call(features),
            };
            while (outputs.Count < seen.Length && seen[outputs.Count] == index)
                outputs.Add(features.MoveToOuterDisposeScope());
        }

        return [.. outputs];
    }
}
