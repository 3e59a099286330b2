using Hormesis.Engine.Scheduling;

namespace Hormesis.Engine.Tests.Scheduling;

public sealed class MachineMemoryTests : IDisposable
{
    private const long GiB = 1L << 30;

    private readonly string root = Directory.CreateTempSubdirectory().FullName;

    public MachineMemoryTests() => Write(
        "proc/meminfo",
        """
        MemTotal:       41943040 kB
        MemFree:         1048576 kB
        MemAvailable:   20971520 kB
        Buffers:           60340 kB
        """);

    public void Dispose() => Directory.Delete(root, recursive: true);

    [Fact]
    public void What_is_available_is_used_but_for_a_twentieth() => Assert.Equal(19 * GiB, MachineMemory.Budget(root));

    [Fact]
    public void A_limit_of_the_group_holds()
    {
        Write("proc/self/cgroup", "0::/user.slice/job");
        Write("sys/fs/cgroup/user.slice/job/memory.max", "8589934592");

        Assert.Equal(8 * GiB / 20 * 19, MachineMemory.Budget(root));
    }

    [Fact]
    public void A_limit_of_a_group_above_holds_too()
    {
        Write("proc/self/cgroup", "0::/user.slice/job/step");
        Write("sys/fs/cgroup/user.slice/memory.max", "4294967296");
        Write("sys/fs/cgroup/user.slice/job/memory.max", "8589934592");
        Write("sys/fs/cgroup/user.slice/job/step/memory.max", "max");

        Assert.Equal(4 * GiB / 20 * 19, MachineMemory.Budget(root));
    }

    [Fact]
    public void A_container_s_own_group_is_found_at_the_top()
    {
        Write("proc/self/cgroup", "0::/../../docker-1f.scope");
        Write("sys/fs/cgroup/memory.max", "2147483648");

        Assert.Equal(2 * GiB / 20 * 19, MachineMemory.Budget(root));
    }

    [Fact]
    public void A_limit_of_version_1_holds()
    {
        Write("proc/self/cgroup", "11:cpu,cpuacct:/docker/1f\n9:memory:/docker/1f\n0::/docker/1f\n");
        Write("sys/fs/cgroup/memory/memory.limit_in_bytes", "9223372036854771712");
        Write("sys/fs/cgroup/memory/docker/1f/memory.limit_in_bytes", "6442450944");

        Assert.Equal(6 * GiB / 20 * 19, MachineMemory.Budget(root));
    }

    [Fact]
    public void A_limit_above_what_is_available_changes_nothing()
    {
        Write("proc/self/cgroup", "0::/");
        Write("sys/fs/cgroup/memory.max", "1099511627776");

        Assert.Equal(19 * GiB, MachineMemory.Budget(root));
    }

    [Fact]
    public void A_system_that_tells_nothing_sets_no_limit() =>
        Assert.Null(MachineMemory.Budget(Path.Combine(root, "nothing")));

    private void Write(string file, string text)
    {
        var path = Path.Combine(root, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }
}
