namespace Hormesis.Pipeline.Store;

internal enum ObjectState
{
    Sound,
    Missing,
    Damaged,
}
