namespace Hormesis.Fingerprints;

/// <summary>Type at which the code of a stage begins, by its own methods and those of its base types.</summary>
/// <param name="Assembly">Simple name of the assembly.</param>
/// <param name="TypeName">Name with namespace; a nested type follows '/'.</param>
public sealed record EntryPoint(string Assembly, string TypeName)
{
    public static EntryPoint Of(Type type) => new(
        type.Assembly.GetName().Name!,
        (type.IsConstructedGenericType ? type.GetGenericTypeDefinition() : type).FullName!.Replace('+', '/'));

    public override string ToString() => $"{Assembly}!{TypeName}";
}
