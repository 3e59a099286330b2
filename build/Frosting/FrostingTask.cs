using System.Diagnostics.CodeAnalysis;
using Cake.Core;

namespace Cake.Frosting;

/// <summary>A unit of work with a typed context.</summary>
public abstract class FrostingTask<T> : IFrostingTask
    where T : ICakeContext
{
    public virtual void Run(T context)
    {
    }

    [SuppressMessage("Design", "CA1033", Justification = "Same as in the package: tasks override only Run.")]
    Task IFrostingTask.RunAsync(ICakeContext context)
    {
        Run((T)context);
        return Task.CompletedTask;
    }
}
