using System.Collections.Immutable;

namespace Hormesis.Engine.Workers;

/// <summary>Command that starts a worker; the path of an <c>action.json</c> is appended as the last argument.</summary>
/// <param name="Executable">Path of a program that calls <see cref="WorkerProgram.Run"/>.</param>
/// <param name="Arguments">Arguments before the path.</param>
public sealed record WorkerCommand(string Executable, ImmutableArray<string> Arguments);
