using System.Reflection.Emit;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace Hormesis.Build.Tests.House;

/// <summary>Which folders of a project use which, read from its assembly: a namespace is a folder.</summary>
internal sealed class FolderUses
{
    private static readonly Dictionary<int, OperandType> Operands = typeof(OpCodes).GetFields()
        .Select(field => (OpCode)field.GetValue(null)!)
        .ToDictionary(code => (int)(ushort)code.Value, code => code.OperandType);

    private readonly Dictionary<string, Dictionary<string, string>> uses = new(StringComparer.Ordinal);
    private readonly MetadataReader reader;
    private readonly Func<int, MethodBodyBlock> bodyAt;

    public FolderUses(string assembly)
    {
        using var stream = File.OpenRead(assembly);
        using var image = new PEReader(stream, PEStreamOptions.PrefetchEntireImage);
        (reader, bodyAt) = (image.GetMetadataReader(), image.GetMethodBody);
        foreach (var handle in reader.TypeDefinitions)
            Read(handle);
    }

    /// <summary>A way from a folder back to itself, each step with the types that take it; empty for none.</summary>
    public IReadOnlyList<string> Circle() =>
        uses.Keys.Order(StringComparer.Ordinal).Select(start => Way(start, start, []))
            .FirstOrDefault(way => way.Count > 0) ?? [];

    private List<string> Way(string from, string goal, HashSet<string> seen)
    {
        foreach (var (to, witness) in uses.GetValueOrDefault(from, []).OrderBy(use => use.Key, StringComparer.Ordinal))
        {
            if (to == goal)
                return [$"{from} -> {to}: {witness}"];
            if (seen.Add(to) && Way(to, goal, seen) is { Count: > 0 } rest)
                return [$"{from} -> {to}: {witness}", .. rest];
        }

        return [];
    }

    private void Read(TypeDefinitionHandle handle)
    {
        var type = reader.GetTypeDefinition(handle);
        Use(handle, type.BaseType);
        foreach (var implementation in type.GetInterfaceImplementations())
            Use(handle, reader.GetInterfaceImplementation(implementation).Interface);
        foreach (var field in type.GetFields())
            reader.GetFieldDefinition(field).DecodeSignature(Named(handle), 0);
        foreach (var method in type.GetMethods().Select(reader.GetMethodDefinition))
        {
            method.DecodeSignature(Named(handle), 0);
            if (method.RelativeVirtualAddress > 0)
                Body(handle, bodyAt(method.RelativeVirtualAddress));
        }
    }

    private void Body(TypeDefinitionHandle user, MethodBodyBlock body)
    {
        if (!body.LocalSignature.IsNil)
            reader.GetStandaloneSignature(body.LocalSignature).DecodeLocalSignature(Named(user), 0);
        var code = body.GetILReader();
        while (code.RemainingBytes > 0)
        {
            int value = code.ReadByte();
            if (value == 0xFE)
                value = 0xFE00 | code.ReadByte();
            switch (Operands[value])
            {
                case OperandType.InlineField or OperandType.InlineMethod or OperandType.InlineTok
                    or OperandType.InlineType:
                    Use(user, MetadataTokens.EntityHandle(code.ReadInt32()));
                    break;
                case OperandType.InlineSwitch:
                    var targets = code.ReadInt32();
                    code.Offset += 4 * targets;
                    break;
                case var operand:
                    code.Offset += Size(operand);
                    break;
            }
        }
    }

    private static int Size(OperandType operand) => operand switch
    {
        OperandType.InlineNone => 0,
        OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
        OperandType.InlineVar => 2,
        OperandType.InlineI8 or OperandType.InlineR => 8,
        _ => 4,
    };

    private void Use(TypeDefinitionHandle user, EntityHandle used)
    {
        switch (used.Kind)
        {
            case HandleKind.TypeDefinition when !used.IsNil:
                Add(user, (TypeDefinitionHandle)used);
                break;
            case HandleKind.TypeSpecification:
                reader.GetTypeSpecification((TypeSpecificationHandle)used).DecodeSignature(Named(user), 0);
                break;
            case HandleKind.MethodDefinition:
                Add(user, reader.GetMethodDefinition((MethodDefinitionHandle)used).GetDeclaringType());
                break;
            case HandleKind.FieldDefinition:
                Add(user, reader.GetFieldDefinition((FieldDefinitionHandle)used).GetDeclaringType());
                break;
            case HandleKind.MemberReference:
                Use(user, reader.GetMemberReference((MemberReferenceHandle)used).Parent);
                break;
            case HandleKind.MethodSpecification:
                var method = reader.GetMethodSpecification((MethodSpecificationHandle)used);
                Use(user, method.Method);
                method.DecodeSignature(Named(user), 0);
                break;
        }
    }

    private NamedTypes Named(TypeDefinitionHandle user) => new(used => Add(user, used));

    private void Add(TypeDefinitionHandle user, TypeDefinitionHandle used)
    {
        var (from, to) = (Outermost(user), Outermost(used));
        var (fromFolder, toFolder) = (Folder(from), Folder(to));
        if (fromFolder == toFolder || fromFolder.Length == 0 || toFolder.Length == 0)
            return;

        if (!uses.TryGetValue(fromFolder, out var targets))
            uses[fromFolder] = targets = new(StringComparer.Ordinal);
        targets.TryAdd(toFolder, $"{reader.GetString(from.Name)} uses {reader.GetString(to.Name)}");
    }

    private TypeDefinition Outermost(TypeDefinitionHandle handle)
    {
        var type = reader.GetTypeDefinition(handle);
        while (!type.GetDeclaringType().IsNil)
            type = reader.GetTypeDefinition(type.GetDeclaringType());
        return type;
    }

    private string Folder(TypeDefinition type) => reader.GetString(type.Namespace);
}
