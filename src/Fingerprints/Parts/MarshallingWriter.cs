using Mono.Cecil;

namespace Hormesis.Fingerprints.Parts;

/// <summary>Writes how a field, a parameter or a result is passed to native code.</summary>
internal static class MarshallingWriter
{
    public static void Write(IMarshalInfoProvider provider, PartWriter writer)
    {
        if (!provider.HasMarshalInfo)
            return;
        writer.Add($"marshalled as {provider.MarshalInfo.NativeType}");
        switch (provider.MarshalInfo)
        {
            case ArrayMarshalInfo array:
                writer.Add($"{array.ElementType} {array.Size} {array.SizeParameterIndex}");
                break;
            case FixedArrayMarshalInfo array:
                writer.Add($"{array.ElementType} {array.Size}");
                break;
            case FixedSysStringMarshalInfo text:
                writer.Add($"{text.Size}");
                break;
            case CustomMarshalInfo custom:
                writer.Add($"{writer.Name(custom.ManagedType, NodeRole.DataMembers)} {custom.Cookie}");
                break;
        }
    }
}
