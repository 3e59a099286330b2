using System.Reflection;
using Cake.Cli;
using Cake.Core.Configuration;
using Cake.Core.Diagnostics;
using Cake.Core.Modules;
using Microsoft.Extensions.DependencyInjection;
using Spectre.Console.Cli;

namespace Cake.Frosting;

/// <summary>
/// Runs the tasks of the entry assembly on Cake's engine. This folder replaces the package Cake.Frosting: its public
/// types have that package's names and signatures, as far as the tasks use them.
/// </summary>
public sealed class CakeHost
{
    private readonly ServiceCollection services = [];

    public CakeHost()
    {
        services.UseModule<CoreModule>().AddCakeDiagnostics();
        services.AddSingleton<ICakeConfiguration, CommandLineConfiguration>();
        services.AddSingleton<IFrostingContext, FrostingContext>();
        services.AddSingleton<FrostingTaskRegistration>();
    }

    public CakeHost ConfigureServices(Action<IServiceCollection> services)
    {
        services(this.services);
        return this;
    }

    /// <returns>The exit code; 0 if every task succeeded.</returns>
    public int Run(IEnumerable<string> args)
    {
        foreach (var task in Assembly.GetEntryAssembly()!.GetExportedTypes().Where(IsTask))
            services.AddSingleton(typeof(IFrostingTask), task);

        var registrar = new TypeRegistrar();
        registrar.RegisterInstance(typeof(IServiceCollection), services);
        var app = new CommandApp<FrostingCommand>(registrar);
        app.Configure(configurator =>
        {
            configurator.AddExample();
            configurator.AddExample("--verbosity", "quiet");
            configurator.AddExample("--tree");
            // Treats an option of Cake's that has no value, but was given one, as an argument of the tasks.
            configurator.Settings.ConvertFlagsToRemainingArguments = true;
            configurator.SetExceptionHandler((error, _) => Refuse(error));
        });
        return app.Run(args);
    }

    /// <summary>Reports an error of the parser as every other; by itself it writes to standard output.</summary>
    private int Refuse(Exception error)
    {
        using var provider = services.BuildServiceProvider();
        return provider.GetRequiredService<ICakeLog>().LogException(error.GetBaseException());
    }

    private static bool IsTask(Type type) =>
        type is { IsClass: true, IsAbstract: false } && type.IsAssignableTo(typeof(IFrostingTask));
}
