using Microsoft.Extensions.DependencyInjection;

namespace Cake.Frosting;

/// <summary>Configures a host before it runs; the last of several calls applies.</summary>
public static class CakeHostExtensions
{
    /// <summary>Sets the type of the tasks' context.</summary>
    public static CakeHost UseContext<TContext>(this CakeHost host)
        where TContext : class, IFrostingContext =>
        host.ConfigureServices(services => services.AddSingleton<IFrostingContext, TContext>());

    /// <summary>Sets the type whose methods run before the first task and after the last.</summary>
    public static CakeHost UseLifetime<TLifetime>(this CakeHost host)
        where TLifetime : class, IFrostingLifetime =>
        host.ConfigureServices(services => services.AddSingleton<IFrostingLifetime, TLifetime>());
}
