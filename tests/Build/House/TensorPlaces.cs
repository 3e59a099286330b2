using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Hormesis.Build.Tests.House;

/// <summary>
/// Reads from an assembly where its code leaves open, or takes for granted, on which device a tensor is.
/// </summary>
internal static class TensorPlaces
{
    private const string Torch = "TorchSharp.torch";
    private const string Tensor = "TorchSharp.torch/Tensor";
    private const string Device = "TorchSharp.torch/Device";
    private const string Generator = "TorchSharp.torch/Generator";

    /// <returns>One sentence for each such call, which begins with the outermost type.</returns>
    public static IEnumerable<string> Unnamed(string assembly)
    {
        using var module = ModuleDefinition.ReadModule(assembly);
        return [.. module.GetTypes().SelectMany(type => type.Methods).Where(method => method.HasBody)
            .SelectMany(method => method.Body.Instructions
                .Select(instruction => Problem(instruction, method))
                .OfType<string>()
                .Select(problem => $"{Outermost(method.DeclaringType).Name}: {method.Name} {problem}"))];
    }

    private static string? Problem(Instruction instruction, MethodDefinition method) => instruction.Operand switch
    {
        MethodReference called when IsFactory(called) && !HasDevice(instruction, called) =>
            $"calls {called.Name} without a device",
        MethodReference { Name: ".ctor", DeclaringType.FullName: Generator } created
            when !IsCpu(StackProducer.Of(instruction, 0)) || created.Parameters.Count < 2 =>
            "creates a generator that is not of torch.CPU; TorchSharp has no other",
        MethodReference { DeclaringType.FullName: Tensor, Name: "data" or "get_bytes" } read
            when !IsOnCpu(StackProducer.Of(instruction, 0), method) =>
            $"calls {read.Name.Replace("get_", "", StringComparison.Ordinal)} of a tensor that is not the result of "
                + "cpu()",
        _ => null,
    };

    /// <summary>Functions of Torch that make a tensor and can be told where. Those of <c>nn</c> make modules, which are
    /// moved.</summary>
    private static bool IsFactory(MethodReference method) =>
        !method.HasThis
        && method.ReturnType.FullName == Tensor
        && method.DeclaringType.FullName is Torch or "TorchSharp.TensorExtensionMethods"
        && !method.Name.EndsWith("_like", StringComparison.Ordinal)
        && DeviceOf(method) is not null;

    private static ParameterDefinition? DeviceOf(MethodReference method) =>
        method.Parameters.FirstOrDefault(parameter => parameter.ParameterType.FullName == Device);

    private static bool HasDevice(Instruction call, MethodReference method) =>
        StackProducer.Of(call, method.Parameters.Count - 1 - DeviceOf(method)!.Index) is { } device
        && device.OpCode.Code != Code.Ldnull;

    private static bool IsCpu(Instruction? device) =>
        device?.Operand is FieldReference { Name: "CPU", DeclaringType.FullName: Torch };

    /// <summary>Whether the value is <c>cpu()</c>, perhaps made contiguous or kept in a variable.</summary>
    private static bool IsOnCpu(Instruction? value, MethodDefinition method) => value switch
    {
        { Operand: MethodReference { DeclaringType.FullName: Tensor, Name: "cpu" } } => true,
        { Operand: MethodReference { DeclaringType.FullName: Tensor, Name: "contiguous" or "detach" } } =>
            IsOnCpu(StackProducer.Of(value, 0), method),
        not null when Variable(value, "ldloc", method) is { } variable =>
            method.Body.Instructions.Where(stored => Variable(stored, "stloc", method) == variable)
                .All(stored => IsOnCpu(StackProducer.Of(stored, 0), method)),
        _ => false,
    };

    private static VariableDefinition? Variable(Instruction instruction, string kind, MethodDefinition method) =>
        !instruction.OpCode.Name.StartsWith(kind, StringComparison.Ordinal) ? null
            : instruction.Operand as VariableDefinition
                ?? method.Body.Variables[instruction.OpCode.Name[^1] - '0'];

    private static TypeDefinition Outermost(TypeDefinition type)
    {
        while (type.DeclaringType is { } outer)
            type = outer;
        return type;
    }
}
