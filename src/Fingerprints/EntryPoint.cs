namespace Hormesis.Fingerprints;

/// <summary>Type whose methods, and those of its bases, are where the code of a stage begins.</summary>
/// <param name="Assembly">Simple name.</param>
/// <param name="TypeName">With its namespace; nested types after '/'.</param>
public sealed record EntryPoint(string Assembly, string TypeName)
{
    public static EntryPoint Of(Type type) => new(
        type.Assembly.GetName().Name!,
        (type.IsConstructedGenericType ? type.GetGenericTypeDefinition() : type).FullName!.Replace('+', '/'));

    public override string ToString() => $"{Assembly}!{TypeName}";
}
