using System.Runtime.CompilerServices;
using Hormesis.Networks.Runtime;

namespace Hormesis.Tests;

/// <summary>A test may touch TorchSharp before any type of ours.</summary>
internal static class TorchModule
{
    [ModuleInitializer]
    internal static void Load() => TorchLibrary.Load();
}
