using Microsoft.Extensions.DependencyInjection;

namespace Cake.Frosting;

/// <summary>What a host is told before it runs; of several calls the last one holds.</summary>
public static class CakeHostExtensions
{
    /// <summary>The context that tasks are run with.</summary>
    public static CakeHost UseContext<TContext>(this CakeHost host)
        where TContext : class, IFrostingContext =>
        host.ConfigureServices(services => services.AddSingleton<IFrostingContext, TContext>());

    /// <summary>What happens before the first task and after the last.</summary>
    public static CakeHost UseLifetime<TLifetime>(this CakeHost host)
        where TLifetime : class, IFrostingLifetime =>
        host.ConfigureServices(services => services.AddSingleton<IFrostingLifetime, TLifetime>());
}
