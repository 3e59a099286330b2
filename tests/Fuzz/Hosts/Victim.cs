namespace Hormesis.Fuzz.Tests.Hosts;

/// <summary>Processes of one command that get a signal.</summary>
internal enum Victim
{
    Host,

    /// <summary>One worker; the host lives on.</summary>
    Worker,
    HostAndWorkers,

    /// <summary>The process group, as a terminal signals it.</summary>
    Group,
}
