using Cake.Core;

namespace Cake.Frosting;

/// <summary>What happens before the first task and after the last, on a context of one's own.</summary>
public abstract class FrostingLifetime<TContext> : IFrostingLifetime
    where TContext : ICakeContext
{
    /// <summary>Where this fails no task runs.</summary>
    public abstract void Setup(TContext context, ISetupContext info);

    /// <summary>Called after failures too.</summary>
    public abstract void Teardown(TContext context, ITeardownContext info);

    void IFrostingLifetime.Setup(ICakeContext context, ISetupContext info) => Setup((TContext)context, info);

    void IFrostingLifetime.Teardown(ICakeContext context, ITeardownContext info) => Teardown((TContext)context, info);
}
