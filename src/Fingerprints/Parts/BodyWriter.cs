using Mono.Cecil;
using Mono.Cecil.Cil;
using Mono.Cecil.Rocks;

namespace Hormesis.Fingerprints.Parts;

/// <summary>
/// Writes the body of a method: members by name, branch targets by the number of the instruction, local variables by
/// type and order of first use, each opcode in its long form.
/// </summary>
internal sealed class BodyWriter(MethodBody body, PartWriter writer)
{
    private readonly Dictionary<Instruction, int> indices = [];
    private readonly Dictionary<VariableDefinition, int> locals = [];

    public void Write()
    {
        body.SimplifyMacros();
        foreach (var instruction in body.Instructions)
            indices[instruction] = indices.Count;
        writer.Add($"clears locals: {body.InitLocals}");
        foreach (var instruction in body.Instructions)
            writer.Add($"{instruction.OpCode.Name} {Operand(instruction)}");
        foreach (var handler in body.ExceptionHandlers)
            WriteHandler(handler);
    }

    private string Operand(Instruction instruction) => instruction.Operand switch
    {
        null => "",
        Instruction target => Index(target),
        Instruction[] targets => string.Join(", ", targets.Select(Index)),
        VariableDefinition local => Local(local),
        ParameterDefinition parameter => $"{parameter.Index}",
        TypeReference type => writer.Name(type, Role(instruction.OpCode)),
        MethodReference method => Method(method),
        FieldReference field => writer.Name(field),
        CallSite called => writer.Signature(called),
        var constant => Literal.Of(constant),
    };

    /// <summary>Reflection may read the type in <c>typeof</c>, and <c>sizeof</c> depends on all fields.</summary>
    private static NodeRole Role(OpCode code) =>
        code == OpCodes.Ldtoken || code == OpCodes.Sizeof ? NodeRole.DataMembers : NodeRole.Type;

    private string Local(VariableDefinition local)
    {
        if (locals.TryGetValue(local, out var known))
            return $"{known}";
        locals[local] = locals.Count;
        return $"{locals.Count - 1} {writer.Name(local.VariableType)}";
    }

    private string Method(MethodReference method)
    {
        if (method.Name.StartsWith("GetManifestResource", StringComparison.Ordinal))
            writer.Reach(NodeRole.Resources, body.Method.Module.GetType("<Module>"));
        return writer.Name(method);
    }

    private void WriteHandler(ExceptionHandler handler)
    {
        var caught = handler.CatchType is null ? "" : writer.Name(handler.CatchType);
        var (end, filter) = (Index(handler.HandlerEnd), Index(handler.FilterStart));
        writer.Add($"{handler.HandlerType} {Index(handler.TryStart)} {Index(handler.TryEnd)} {caught}");
        writer.Add($"{Index(handler.HandlerStart)} {end} {filter}");
    }

    /// <summary>Number of an instruction; empty for the end of the body, which has no number.</summary>
    private string Index(Instruction? instruction) => instruction is null ? "" : $"{indices[instruction]}";
}
