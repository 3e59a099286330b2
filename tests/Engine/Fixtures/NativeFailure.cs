using System.Runtime.InteropServices;

namespace Hormesis.Engine.Tests.Fixtures;

/// <summary>What TorchSharp throws if libtorch fails.</summary>
internal sealed class NativeFailure(string message) : ExternalException(message);
