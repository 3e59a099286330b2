using Hormesis.Fingerprints.Metadata;
using Mono.Cecil;

namespace Hormesis.Fingerprints.Parts;

/// <summary>Formats names of referenced types and members for the canonical text, and marks them as reached.</summary>
internal static class ReferenceNames
{
    /// <param name="role">
    /// <see cref="NodeRole.DataMembers"/> if reflection may read the type. The arguments of a generic type or method
    /// always have this role, and so does the target of a pointer, whose bytes code can read.
    /// </param>
    public static string Name(this PartWriter writer, TypeReference type, NodeRole role = NodeRole.Type) => type switch
    {
        GenericInstanceType generic => $"{writer.Name(generic.ElementType, role)}{writer.Arguments(generic)}",
        GenericParameter parameter => CompilerNames.Positional(parameter),
        FunctionPointerType function => $"fnptr {writer.Signature(function)}",
        PointerType pointer => $"{writer.Name(pointer.ElementType, NodeRole.DataMembers)}*",
        ArrayType array => $"{writer.Name(array.ElementType, role)}[{new string(',', array.Rank - 1)}]",
        ByReferenceType reference => $"{writer.Name(reference.ElementType, role)}&",
        PinnedType pinned => $"{writer.Name(pinned.ElementType, role)} pinned",
        IModifierType modified => $"{writer.Name(modified.ElementType, role)} mod {writer.Name(modified.ModifierType)}",
        _ when type.Resolve() is { } ours => writer.OurName(ours, role),
        _ => writer.ForeignName(type),
    };

    /// <summary>Declaring type, name and signature of a method, and the arguments of a generic method.</summary>
    public static string Name(this PartWriter writer, MethodReference method)
    {
        var name = $"{method.Name} {writer.Signature(method)}";
        if (Resolve(method) is { } ours)
            name = writer.Name(NodeRole.Method, ours, name);
        var arguments = method is GenericInstanceMethod generic ? writer.Arguments(generic) : "";
        return $"{writer.Name(method.DeclaringType)}::{name}{arguments}";
    }

    /// <summary>Declaring type, name and type of a field.</summary>
    public static string Name(this PartWriter writer, FieldReference field)
    {
        var name = $"{field.Name} {writer.Name(field.FieldType)}";
        if (field.Resolve() is { } ours)
            name = writer.Name(NodeRole.Field, ours, name);
        return $"{writer.Name(field.DeclaringType)}::{name}";
    }

    /// <summary>Types that a method returns and takes.</summary>
    public static string Signature(this PartWriter writer, IMethodSignature method)
    {
        var parameters = method.Parameters.Select(parameter => writer.Name(parameter.ParameterType));
        var kind = method.HasThis ? "instance" : "static";
        return $"{kind} {writer.Name(method.ReturnType)} ({string.Join(", ", parameters)})";
    }

    /// <returns>Null for a method of a package, of the framework or of an array.</returns>
    public static MethodDefinition? Resolve(MethodReference method) =>
        method.DeclaringType is ArrayType ? null : method.Resolve();

    private static string Arguments(this PartWriter writer, IGenericInstance instance)
    {
        var arguments = instance.GenericArguments.Select(argument => writer.Name(argument, NodeRole.DataMembers));
        return $"<{string.Join(", ", arguments)}>";
    }

    private static string OurName(this PartWriter writer, TypeDefinition type, NodeRole role) =>
        writer.Name(role, type, $"{type.Module.Assembly.Name.Name}!{CompilerNames.FullName(type)}");

    private static string ForeignName(this PartWriter writer, TypeReference type)
    {
        writer.Touch(type.Scope.Name);
        return $"{type.Scope.Name}!{type.FullName}";
    }
}
