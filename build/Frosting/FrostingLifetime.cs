using Cake.Core;

namespace Cake.Frosting;

/// <summary>Actions before the first task and after the last, with a typed context.</summary>
public abstract class FrostingLifetime<TContext> : IFrostingLifetime
    where TContext : ICakeContext
{
    /// <summary>Runs before the first task; if it fails, no task runs.</summary>
    public abstract void Setup(TContext context, ISetupContext info);

    /// <summary>Runs after the last task, also after failures.</summary>
    public abstract void Teardown(TContext context, ITeardownContext info);

    void IFrostingLifetime.Setup(ICakeContext context, ISetupContext info) => Setup((TContext)context, info);

    void IFrostingLifetime.Teardown(ICakeContext context, ITeardownContext info) => Teardown((TContext)context, info);
}
