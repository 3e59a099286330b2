namespace Hormesis.Study.Experiments;

internal enum Device
{
    Cpu,
    Cuda,
}
