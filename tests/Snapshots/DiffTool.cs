using DiffEngine;

namespace Hormesis.Tests.Snapshots;

/// <summary>Shows a person what changed; nothing where no person can see it.</summary>
internal static class DiffTool
{
    private static bool HasScreen =>
        !OperatingSystem.IsLinux()
        || Environment.GetEnvironmentVariable("DISPLAY") is { Length: > 0 }
        || Environment.GetEnvironmentVariable("WAYLAND_DISPLAY") is { Length: > 0 };

    private static bool IsBuildServer =>
        BuildServerDetector.Detected || Environment.GetEnvironmentVariable("CI") is { Length: > 0 };

    public static Task Show(string received, string verified) =>
        HasScreen && !IsBuildServer && !DiffRunner.Disabled ? DiffRunner.LaunchAsync(received, verified)
            : Task.CompletedTask;
}
