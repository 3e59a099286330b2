using System.Diagnostics.CodeAnalysis;
using Cake.Cli;
using Cake.Cli.Infrastructure;
using Cake.Core;
using Cake.Core.Configuration;
using Cake.Core.Diagnostics;
using Cake.Core.Scripting;
using Microsoft.Extensions.DependencyInjection;
using Spectre.Console.Cli;

namespace Cake.Frosting;

/// <summary>The only command: runs or lists the targets.</summary>
internal sealed class FrostingCommand(IServiceCollection services) : Command<FrostingSettings>
{
    [SuppressMessage("Design", "CA1031", Justification = "Every exception becomes a message and an exit code.")]
    public override int Execute(
        CommandContext context, FrostingSettings settings, CancellationToken cancellationToken)
    {
        services.AddSingleton<ICakeArguments>(context.Remaining.ToCakeArguments(settings.NoReport, settings.Targets));
        using var provider = services.BuildServiceProvider();
        var log = provider.GetRequiredService<ICakeLog>();
        try
        {
            if (settings.ShowsInformation)
                new InfoFeature(new VersionResolver()).Run(provider.GetRequiredService<IConsole>());
            else
                RunTargets(provider, settings, log);
            return 0;
        }
        catch (Exception error)
        {
            // Cake's engine wraps a task's exception in its report and loses the exit code.
            return log.LogException(error is CakeReportException { InnerException: { } cause } ? cause : error);
        }
    }

    private static void RunTargets(ServiceProvider provider, FrostingSettings settings, ICakeLog log)
    {
        log.Verbosity = settings.Verbosity ?? Verbosity.Normal;
        SetWorkingDirectory(provider.GetRequiredService<ICakeContext>(), settings);
        log.Verbosity = provider.GetRequiredService<ICakeConfiguration>().GetVerbosity(settings.Verbosity);

        var host = Host(provider, settings);
        provider.GetRequiredService<FrostingTaskRegistration>().Register();
        if (settings.Exclusive)
            host.Settings.UseExclusiveTarget();
        host.RunTargets(settings.Targets);
    }

    private static void SetWorkingDirectory(ICakeContext context, FrostingSettings settings)
    {
        if (settings.WorkingDirectory?.MakeAbsolute(context.Environment) is not { } folder)
            return;

        if (!context.FileSystem.GetDirectory(folder).Exists)
            throw new CakeException($"The working directory '{folder.FullPath}' does not exist.");
        context.Environment.WorkingDirectory = folder;
    }

    private static ScriptHost Host(ServiceProvider provider, FrostingSettings settings) => settings switch
    {
        { DryRun: true } => ActivatorUtilities.CreateInstance<DryRunScriptHost<IFrostingContext>>(provider),
        { Tree: true } => ActivatorUtilities.CreateInstance<TreeScriptHost>(provider),
        { Description: true } => ActivatorUtilities.CreateInstance<DescriptionScriptHost>(provider),
        _ => ActivatorUtilities.CreateInstance<BuildScriptHost<IFrostingContext>>(provider),
    };
}
