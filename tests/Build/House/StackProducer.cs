using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Hormesis.Build.Tests.House;

/// <summary>Finds in straight-line code which instruction put a value on the evaluation stack.</summary>
internal static class StackProducer
{
    /// <param name="depth">Number of values that lie above the value before <paramref name="instruction"/>.</param>
    /// <returns>Null if a branch lies between, so that there may be several.</returns>
    public static Instruction? Of(Instruction instruction, int depth)
    {
        for (var before = instruction.Previous; before is not null; before = before.Previous)
        {
            if (before.OpCode.FlowControl is FlowControl.Branch or FlowControl.Cond_Branch)
                return null;
            var pushed = Pushed(before);
            if (depth < pushed)
                return before.OpCode.Code == Code.Dup ? Of(before, 0) : before;
            depth += Popped(before) - pushed;
        }

        return null;
    }

    private static int Pushed(Instruction instruction) => instruction.OpCode.StackBehaviourPush switch
    {
        StackBehaviour.Push0 => 0,
        StackBehaviour.Push1_push1 => 2,
        StackBehaviour.Varpush => instruction.Operand is MethodReference { ReturnType.FullName: "System.Void" } ? 0 : 1,
        _ => 1,
    };

    private static int Popped(Instruction instruction) => instruction.OpCode.StackBehaviourPop switch
    {
        StackBehaviour.Pop0 => 0,
        StackBehaviour.Pop1 or StackBehaviour.Popi or StackBehaviour.Popref => 1,
        StackBehaviour.Popi_popi_popi or StackBehaviour.Popref_popi_popi or StackBehaviour.Popref_popi_popi8
            or StackBehaviour.Popref_popi_popr4 or StackBehaviour.Popref_popi_popr8
            or StackBehaviour.Popref_popi_popref => 3,
        StackBehaviour.Varpop => instruction.Operand is MethodReference method
            ? method.Parameters.Count
                + (method.HasThis && instruction.OpCode.Code != Code.Newobj ? 1 : 0)
            : 0,
        _ => 2,
    };
}
