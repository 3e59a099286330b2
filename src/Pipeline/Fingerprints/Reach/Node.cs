using System.Reflection.Metadata;
using Hormesis.Pipeline.Fingerprints.Metadata;

namespace Hormesis.Pipeline.Fingerprints.Reach;

/// <summary>One thing that code can reach.</summary>
internal readonly record struct Node(NodeRole Role, CodeAssembly Assembly, EntityHandle Handle)
{
    public static Node Method(Entity method) => new(NodeRole.Method, method.Assembly, method.Handle);

    public static Node Field(Entity field) => new(NodeRole.Field, field.Assembly, field.Handle);

    public static Node Type(Entity type) => new(NodeRole.Type, type.Assembly, type.Handle);

    public static Node DataMembers(Entity type) => new(NodeRole.DataMembers, type.Assembly, type.Handle);

    public static Node Resources(CodeAssembly assembly) => new(NodeRole.Resources, assembly, EntityHandle.ModuleDefinition);
}
