namespace Hormesis.Study.Experiments;

public enum Device
{
    Cpu,
    Cuda,
}
