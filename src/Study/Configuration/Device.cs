namespace Hormesis.Study.Configuration;

public enum Device
{
    Cpu,
    Cuda,
}
